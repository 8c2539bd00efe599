package org.alliancefeed.server.judgements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.server.access.Needs;
import org.alliancefeed.server.access.Scope;
import org.alliancefeed.server.answers.IdempotencyKey;
import org.alliancefeed.server.answers.UnchangedWrites;
import org.alliancefeed.server.intake.Intake;
import org.alliancefeed.server.intake.IntakeAnswer;
import org.alliancefeed.server.intake.IntakeBody;
import org.alliancefeed.server.intake.Offer;
import org.alliancefeed.server.intake.Thing;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.server.read.Standing;
import org.jspecify.annotations.Nullable;

/** What editors decided. */
@Controller("/api/v1/judgements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "judgements")
final class JudgementsController {

    private static final String KEY =
            "`event:<event id>` or `organizations:<id>|<id>`; of the two ids the lower comes first, and either order is"
                    + " taken";

    private final MemoryJudgements judgements;
    private final JudgementIntake offers;
    private final UnchangedWrites writes;

    JudgementsController(MemoryJudgements judgements, JudgementIntake offers, UnchangedWrites writes) {
        this.writes = writes;
        this.judgements = judgements;
        this.offers = offers;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(summary = "All judgements that stand", description = "By key.")
    HttpResponse<ObjectNode> listJudgements(
            HttpRequest<?> request,
            @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 500; 50 unless told") String limit,
            @Nullable @QueryValue @Parameter(description = "`next` of the page before") String cursor) {
        return Listing.of(request, judgements::behind, limit, cursor, JudgementJson::of);
    }

    @Get("/{key}")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(summary = "A judgement", description = "What was decided, by whom, when and why.")
    @ApiResponse(responseCode = "200", description = "The judgement")
    @ApiResponse(responseCode = "404", description = "None stands under the key")
    HttpResponse<ObjectNode> readJudgement(@Parameter(description = KEY) String key) {
        String standing = JudgementKey.ordered(key);
        ObjectNode shown = shown(standing);
        if (shown == null) {
            throw new Failure.Unknown("judgement", standing);
        }
        return HttpResponse.ok(shown);
    }

    private @Nullable ObjectNode shown(String key) {
        Judgement judgement = judgements.get(key);
        return judgement == null ? null : JudgementJson.of(key, judgement);
    }

    @Put("/{key}")
    @Needs(Scope.CURATE)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = UnchangedWrites.DESCRIPTION)
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, description = UnchangedWrites.ANEW)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Judge",
            description = "Of an event `{\"activity\": \"<id of an event that it belongs with>\"}` or"
                    + " `{\"apart\": true}`, of two organizations `{\"different\": true}`; each with `by` and `why`, and"
                    + " `at` when it is not now. It wins over the rules, and takes the place of what stood under the"
                    + " key.")
    @ApiResponse(
            responseCode = "202",
            description =
                    "It was published; `Feed-Position` is for `after` of a read. `warnings` of the item name events that are"
                            + " not known here or are retracted, so that it has no effect yet")
    @ApiResponse(responseCode = "400", description = "It was not, and why")
    @ApiResponse(responseCode = "412", description = "It is not, or no longer, as `If-Match` or `If-None-Match` has it")
    @ApiResponse(responseCode = "503", description = "Kafka or the schema registry does not answer")
    HttpResponse<?> putJudgement(
            HttpRequest<?> request, @Parameter(description = KEY) String key, @Nullable @Body InputStream body)
            throws IOException {
        String standing = JudgementKey.ordered(key);
        Offer.Reader reader = json -> offers.read(standing, json);
        return writes.answer(
                request,
                body,
                () -> Standing.of(shown(standing)),
                in -> IntakeAnswer.of(
                        request, IntakeBody.readOne(request, in, Intake.ofEach(Thing.JUDGEMENT), reader)));
    }

    @Delete("/{key}")
    @Needs(Scope.CURATE)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = UnchangedWrites.DESCRIPTION)
    @Operation(summary = "Take a judgement back", description = "The rules decide again.")
    @ApiResponse(responseCode = "202", description = "None stands under the key, whether one did or not")
    @ApiResponse(responseCode = "400", description = "No judgement can have the key")
    @ApiResponse(responseCode = "412", description = "It is not, or no longer, as `If-Match` has it")
    @ApiResponse(responseCode = "503", description = "Kafka or the schema registry does not answer")
    HttpResponse<?> removeJudgement(HttpRequest<?> request, @Parameter(description = KEY) String key)
            throws IOException {
        String standing = JudgementKey.ordered(key);
        return writes.answer(request, null, () -> Standing.of(shown(standing)), nothing -> {
            Intake intake = Intake.ofEach(Thing.JUDGEMENT);
            intake.add(offers.removal(standing));
            return IntakeAnswer.of(request, intake);
        });
    }
}
