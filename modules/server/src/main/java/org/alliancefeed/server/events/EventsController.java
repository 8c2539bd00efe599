package org.alliancefeed.server.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.util.List;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.server.access.Needs;
import org.alliancefeed.server.access.Scope;
import org.alliancefeed.server.activities.Redirects;
import org.alliancefeed.server.answers.IdempotencyKey;
import org.alliancefeed.server.answers.Writes;
import org.alliancefeed.server.intake.IntakeAnswer;
import org.alliancefeed.server.intake.IntakeBody;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** Events: published, and read back. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "events")
final class EventsController {

    private final EventIntake intake;
    private final Writes writes;
    private final Views views;

    EventsController(EventIntake intake, Writes writes, Views views) {
        this.intake = intake;
        this.writes = writes;
        this.views = views;
    }

    @Post
    @Needs(Scope.PUBLISH)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER, description = IdempotencyKey.DESCRIPTION)
    @Consumes({MediaType.APPLICATION_JSON, IntakeBody.LINES, EventIntake.CLOUD_EVENT, EventIntake.CLOUD_EVENTS})
    @Operation(
            summary = "Publish events",
            description = "One event, an array, or an event a line (`application/x-ndjson`), or CloudEvents 1.0:"
                    + " structured, batched, or binary (headers `ce-…` beside `application/json`). Each is checked on"
                    + " its own; the answer says what became of each, with JSON pointers to what is wrong. The header"
                    + " `Feed-Position` is for `after` of a read.")
    @ApiResponse(responseCode = "202", description = "All were published")
    @ApiResponse(responseCode = "207", description = "Some were published; the body says which")
    @ApiResponse(
            responseCode = "400",
            description = "None was published, and why; with `atomic` also when only some cannot be")
    @ApiResponse(responseCode = "503", description = "Kafka or the schema registry does not answer")
    HttpResponse<?> publishEvents(
            HttpRequest<?> request,
            @Nullable @Body InputStream body,
            @Nullable @QueryValue @Parameter(description = "`true` to publish all events or, when one is refused, none")
                    String atomic)
            throws IOException {
        return writes.answer(
                request, body, in -> IntakeAnswer.of(request, intake.read(request, in, Asked.flag("atomic", atomic))));
    }

    @Get("/{id}")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "An event as it was published",
            description = "Its newest revision, and under `activity` the id of the activity that it is part of; null"
                    + " when it was withdrawn.")
    @ApiResponse(responseCode = "200", description = "The event, or all of its revisions, the newest first")
    @ApiResponse(responseCode = "404", description = "No such event was published")
    HttpResponse<ObjectNode> readEvent(
            HttpRequest<?> request,
            String id,
            @Nullable @QueryValue @Parameter(description = "`all` for every revision, the newest first")
                    String revisions) {
        if (revisions == null) {
            return HttpResponse.ok(newest(id));
        }
        if (!revisions.equals("all")) {
            throw new Failure.BadParameter("revisions", "'" + revisions + "' is not 'all'.");
        }
        List<Event> every = views.revisions(id);
        if (every.isEmpty()) {
            throw new Failure.Unknown("event", id);
        }
        return Listing.of(request, every.stream().map(EventJson::write).toList(), null);
    }

    private ObjectNode newest(String id) {
        Event event = views.event(id);
        if (event == null) {
            throw new Failure.Unknown("event", id);
        }
        return EventJson.write(event).put("activity", Redirects.end(views, id));
    }
}
