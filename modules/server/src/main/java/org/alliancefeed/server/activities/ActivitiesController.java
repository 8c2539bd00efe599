package org.alliancefeed.server.activities;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.server.feeds.FeedFormat;
import org.alliancefeed.server.feeds.FeedFormat.Types;
import org.alliancefeed.server.feeds.Feeds;
import org.alliancefeed.server.feeds.Negotiation;
import org.alliancefeed.server.feeds.Timeline;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.parameters.PageParameters;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.timelines.view.Views;

/** All that happened. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "activities")
final class ActivitiesController {

    private final Views views;
    private final Identities identities;
    private final Feeds feeds;

    ActivitiesController(Views views, Identities identities, Feeds feeds) {
        this.views = views;
        this.identities = identities;
        this.feeds = feeds;
    }

    @Get("/activities")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    // The last, because the server knows no ranges here; what is none of these is refused behind it.
    @Produces({Types.JSON, Types.JSON_FEED, Types.ATOM, Types.CALENDAR, Types.CSV, Types.ACTIVITY_STREAMS, MediaType.ALL
    })
    @Operation(
            summary = "All activities by date",
            description =
                    "The newest first, with the filters of a timeline; `role` is that of any participant. `Accept` says"
                            + " in which form; the header `Link` has the addresses of the others.")
    @ApiResponse(
            responseCode = "200",
            description = "A page: as JSON `items`, and `next` unless it is the last",
            content = {
                @Content(mediaType = Types.JSON, schema = @Schema(type = "object")),
                @Content(mediaType = Types.JSON_FEED, schema = @Schema(type = "object")),
                @Content(mediaType = Types.ATOM, schema = @Schema(type = "string")),
                @Content(mediaType = Types.CALENDAR, schema = @Schema(type = "string")),
                @Content(mediaType = Types.CSV, schema = @Schema(type = "string")),
                @Content(mediaType = Types.ACTIVITY_STREAMS, schema = @Schema(type = "object"))
            })
    @ApiResponse(responseCode = "304", description = "It is as the tag in `If-None-Match` has it")
    @ApiResponse(responseCode = "406", description = "It comes in none of the forms that are accepted")
    HttpResponse<?> listActivities(
            HttpRequest<?> request, @RequestBean FilterParameters filter, @RequestBean PageParameters page) {
        return answer(request, Negotiation.best(request), filter, page);
    }

    @Get("/activities.{suffix}")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Produces(MediaType.ALL)
    @Operation(
            summary = "All activities in one form",
            description =
                    "For what cannot say what it accepts: `json` is the API's own, `feed.json` JSON Feed 1.1, `atom`"
                            + " Atom, `ics` iCalendar, `csv` CSV, `as2.json` ActivityStreams 2.0.")
    @ApiResponse(responseCode = "200", description = "A page; the header `Link` has the next, unless it is the last")
    @ApiResponse(responseCode = "304", description = "It is as the tag in `If-None-Match` has it")
    @ApiResponse(responseCode = "404", description = "There is no form by that suffix")
    HttpResponse<?> listActivitiesAs(
            HttpRequest<?> request,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"json", "feed.json", "atom", "ics", "csv", "as2.json"},
                                            type = "string"))
                    String suffix,
            @RequestBean FilterParameters filter,
            @RequestBean PageParameters page) {
        return answer(request, FeedFormat.of(suffix), filter, page);
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, FeedFormat format, FilterParameters filter, PageParameters page) {
        return feeds.answer(
                request,
                format,
                Timeline.EVERYTHING,
                views.timeline(
                        TimelineRow.EVERYTHING,
                        filter.filter(identities::named),
                        page.chosenOrder(),
                        page.size(),
                        page.start()));
    }
}
