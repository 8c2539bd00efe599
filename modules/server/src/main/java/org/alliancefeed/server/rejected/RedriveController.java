package org.alliancefeed.server.rejected;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.alliancefeed.server.access.Holder;
import org.alliancefeed.server.access.Needs;
import org.alliancefeed.server.access.Scope;
import org.alliancefeed.server.answers.IdempotencyKey;
import org.alliancefeed.server.answers.Writes;
import org.alliancefeed.server.intake.Intake;
import org.alliancefeed.server.intake.IntakeAnswer;
import org.alliancefeed.server.intake.IntakeBody;
import org.alliancefeed.server.intake.Thing;
import org.alliancefeed.server.problem.Failure;
import org.jspecify.annotations.Nullable;

/** Sends again what could not be used. */
@Controller("/api/v1/rejected/{id}/redrive")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "topics")
final class RedriveController {

    private final RejectedRecords records;
    private final Redriving redriving;
    private final Redrives redrives;
    private final Writes writes;

    RedriveController(RejectedRecords records, Redriving redriving, Redrives redrives, Writes writes) {
        this.records = records;
        this.redriving = redriving;
        this.redrives = redrives;
        this.writes = writes;
    }

    @Post
    @Needs(Scope.ADMIN)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send a rejected record again",
            description =
                    "Without a body the record as it was, for when it is good now: an event goes to the topic of its"
                            + " kind under its own id. With a body that instead: an event, an organization or a judgement, as it"
                            + " is published elsewhere. Either is checked first; the answer is that of `POST /events`.")
    @ApiResponse(responseCode = "202", description = "It was sent; `Feed-Position` is for `after` of a read")
    @ApiResponse(responseCode = "400", description = "It was not, and why")
    @ApiResponse(responseCode = "404", description = "No rejected record has the id")
    @ApiResponse(responseCode = "409", description = "It is nothing that anybody publishes, but the feed's own")
    @ApiResponse(responseCode = "503", description = "Kafka or the schema registry does not answer")
    HttpResponse<?> redriveRejected(HttpRequest<?> request, String id, @Nullable @Body InputStream body)
            throws IOException {
        return writes.answer(request, body, in -> redrive(request, records.find(id), in));
    }

    private HttpResponse<?> redrive(HttpRequest<?> request, Rejected rejected, @Nullable InputStream body)
            throws IOException {
        Thing thing = rejected.thing();
        if (thing == null) {
            throw new Failure.NotRedrivable(rejected.record().topic());
        }
        byte[] mended = body == null ? new byte[0] : IntakeBody.readWhole(body);
        Intake intake = Intake.ofEach(thing);
        if (mended.length == 0) {
            intake.add(redriving.again(Holder.of(request), rejected));
        } else {
            IntakeBody.readOne(
                    request,
                    new ByteArrayInputStream(mended),
                    intake,
                    json -> redriving.mended(Holder.of(request), rejected, json));
        }
        return IntakeAnswer.of(request, intake, sent -> redrives.keep(rejected.id(), sent, mended.length > 0));
    }
}
