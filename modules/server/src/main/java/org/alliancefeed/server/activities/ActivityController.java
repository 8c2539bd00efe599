package org.alliancefeed.server.activities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Explanation;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.feeds.Feeds;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.read.Addresses;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Moved;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** One thing that happened. */
@Controller("/api/v1/activities")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "activities")
final class ActivityController {

    private static final String CALENDAR = ".ics";

    private static final String EXPLAIN =
            "`true` adds, for each field, the rule that chose it and what every event says of it with its sources' words,"
                    + " and for each event why it is part of this, and who judged about it, when and why";

    private final Views views;
    private final Feeds feeds;

    ActivityController(Views views, Feeds feeds) {
        this.views = views;
        this.feeds = feeds;
    }

    @Get("/{id}")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "An activity",
            description =
                    "With the ids of the events that it was merged from, every source and every claim, and `conflicts`:"
                            + " on what they disagree, and who says what. One that is dated too vaguely to say which it is names"
                            + " in `mayBe` events of those that it fits.")
    @ApiResponse(responseCode = "200", description = "The activity")
    @ApiResponse(responseCode = "308", description = "It was merged into the one at Location")
    @ApiResponse(responseCode = "404", description = "The id was never given out")
    @ApiResponse(responseCode = "410", description = "It is no more: its events were retracted or moved")
    HttpResponse<?> readActivity(
            HttpRequest<?> request, String id, @Nullable @QueryValue @Parameter(description = EXPLAIN) String explain) {
        boolean explained = Asked.flag("explain", explain);
        Activity activity = current(id);
        return activity.id().equals(id)
                ? HttpResponse.ok(shown(activity, explained))
                : Moved.to(request, Addresses.of("activities", activity.id()));
    }

    @Get("/{id}.ics")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Produces(MediaType.ALL)
    @Operation(
            summary = "An activity as a calendar entry",
            description =
                    "iCalendar: the entry that calendars of timelines have, under the same UID. An activity whose id"
                            + " itself ends in `.ics` is answered as under `/activities/{id}`; its entry has the suffix twice.")
    @ApiResponse(responseCode = "200", description = "A calendar of this entry")
    @ApiResponse(responseCode = "308", description = "It was merged into the one at Location")
    @ApiResponse(responseCode = "404", description = "The id was never given out")
    @ApiResponse(responseCode = "410", description = "It is no more: its events were retracted or moved")
    HttpResponse<?> readCalendarEntry(
            HttpRequest<?> request,
            String id,
            @Nullable @QueryValue @Parameter(description = "As under `/activities/{id}`") String explain) {
        if (views.activity(id + CALENDAR) != null) {
            return readActivity(request, id + CALENDAR, explain);
        }
        Activity activity = current(id);
        return activity.id().equals(id)
                ? feeds.calendar(request, TimelineRow.ofEverything(activity))
                : Moved.to(request, Addresses.of("activities", activity.id()) + CALENDAR);
    }

    /** What an id leads to. */
    private Activity current(String id) {
        ActivityState state = Redirects.follow(views, id);
        if (state == null) {
            throw new Failure.Unknown("activity", id);
        }
        if (state.activity() == null) {
            throw new Failure.Withdrawn(id, String.valueOf(state.withdrawn()));
        }
        return state.activity();
    }

    private ObjectNode shown(Activity activity, boolean explained) {
        ObjectNode shown = RecordWriter.write(activity);
        if (explained) {
            List<Explanation.Report> reports = activity.events().stream()
                    .map(views::report)
                    .flatMap(Stream::ofNullable)
                    .toList();
            shown.set("explanation", RecordWriter.write(Explanation.of(reports)));
        }
        return shown;
    }
}
