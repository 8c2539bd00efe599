package org.alliancefeed.server.organizations;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.alliancefeed.server.access.Needs;
import org.alliancefeed.server.access.Scope;
import org.alliancefeed.server.answers.IdempotencyKey;
import org.alliancefeed.server.answers.UnchangedWrites;
import org.alliancefeed.server.answers.Writes;
import org.alliancefeed.server.intake.Intake;
import org.alliancefeed.server.intake.IntakeAnswer;
import org.alliancefeed.server.intake.IntakeBody;
import org.alliancefeed.server.intake.Offer;
import org.alliancefeed.server.intake.Thing;
import org.jspecify.annotations.Nullable;

/** The directory, to maintain. */
@Controller("/api/v1/organizations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organizations")
final class MaintenanceController {

    private final DirectoryIntake offers;
    private final Entries entries;
    private final Writes writes;
    private final UnchangedWrites unchanged;

    MaintenanceController(DirectoryIntake offers, Entries entries, Writes writes, UnchangedWrites unchanged) {
        this.offers = offers;
        this.entries = entries;
        this.writes = writes;
        this.unchanged = unchanged;
    }

    @Post
    @Needs(Scope.CURATE)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Consumes({MediaType.APPLICATION_JSON, IntakeBody.LINES})
    @Operation(
            summary = "Publish organizations to the directory",
            description = "One organization, an array, or an organization a line (`application/x-ndjson`). Each takes"
                    + " the place of what the directory had under its id, and what it touches of the past is resolved"
                    + " again. Each is checked on its own; the answer says what became of each, with JSON pointers to"
                    + " what is wrong, and under `warnings` to a parent or a `mergedInto` that nobody knows so far. The"
                    + " header `Feed-Position` is for `after` of a read.")
    @ApiResponse(responseCode = "202", description = "All were published")
    @ApiResponse(responseCode = "207", description = "Some were published; the body says which")
    @ApiResponse(responseCode = "400", description = "None was published, and why")
    @ApiResponse(responseCode = "503", description = "Kafka or the schema registry does not answer")
    HttpResponse<?> publishOrganizations(HttpRequest<?> request, @Nullable @Body InputStream body) throws IOException {
        return writes.answer(
                request,
                body,
                in -> IntakeAnswer.of(
                        request,
                        IntakeBody.readMany(request, in, Intake.ofEach(Thing.ORGANIZATION), offers.entries()::read)));
    }

    @Put("/{id}")
    @Needs(Scope.CURATE)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = UnchangedWrites.DESCRIPTION)
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, description = UnchangedWrites.ANEW)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put an organization into the directory",
            description = "It takes the place of what the directory had under the id. The body may leave the id out.")
    @ApiResponse(responseCode = "202", description = "It was published; `Feed-Position` is for `after` of a read")
    @ApiResponse(responseCode = "400", description = "It was not, and why")
    @ApiResponse(responseCode = "412", description = "It is not, or no longer, as `If-Match` or `If-None-Match` has it")
    @ApiResponse(responseCode = "503", description = "Kafka or the schema registry does not answer")
    HttpResponse<?> putOrganization(HttpRequest<?> request, String id, @Nullable @Body InputStream body)
            throws IOException {
        Offer.Reader reader = json -> offers.entries().read(id, json);
        return unchanged.answer(
                request,
                body,
                () -> entries.standing(id),
                in -> IntakeAnswer.of(
                        request, IntakeBody.readOne(request, in, Intake.ofEach(Thing.ORGANIZATION), reader)));
    }

    @Delete("/{id}")
    @Needs(Scope.CURATE)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = UnchangedWrites.DESCRIPTION)
    @Operation(
            summary = "Take an organization out of the directory",
            description = "Events that mention it are of a provisional organization again. To say that it is another"
                    + " one, put it with `mergedInto` instead.")
    @ApiResponse(responseCode = "202", description = "It is no longer there, whether it was or not")
    @ApiResponse(responseCode = "400", description = "No organization can have the id")
    @ApiResponse(responseCode = "412", description = "It is not, or no longer, as `If-Match` has it")
    @ApiResponse(responseCode = "503", description = "Kafka or the schema registry does not answer")
    HttpResponse<?> removeOrganization(HttpRequest<?> request, String id) throws IOException {
        return unchanged.answer(request, null, () -> entries.standing(id), nothing -> {
            Intake intake = Intake.ofEach(Thing.ORGANIZATION);
            intake.add(offers.removal(id));
            return IntakeAnswer.of(request, intake);
        });
    }
}
