package org.alliancefeed.server.stream;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.BoundAsked;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.server.problem.Failure.PositionGone;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.topics.log.Bound;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** What comes, as it comes. */
@Controller("/api/v1/stream")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "stream")
final class StreamController {

    private static final String NDJSON = "application/x-ndjson";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Listeners listeners;
    private final Identities identities;
    private final Clock clock;

    StreamController(Listeners listeners, Identities identities, Clock clock) {
        this.listeners = listeners;
        this.identities = identities;
        this.clock = clock;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Produces({MediaType.TEXT_EVENT_STREAM, NDJSON})
    @Operation(
            summary = "What comes, as it comes",
            description = "Server-sent events: what was published, named after its kind or topic, or what changed in"
                    + " activities or timelines, with the reason and a JSON Patch (RFC 6902). The id of each is the place"
                    + " behind it, and `Last-Event-ID` goes on from there with no gap and no repeat. `caught-up` comes"
                    + " when all that there was has been sent. With `Accept: application/x-ndjson` each is a line with"
                    + " `event`, `id` and `data`.")
    @ApiResponse(responseCode = "200", description = "The stream")
    @ApiResponse(
            responseCode = "410",
            description = "The place is of other topics or filters, of another feed, or no longer kept")
    HttpResponse<Publisher<byte[]>> stream(
            HttpRequest<?> request,
            @RequestBean ListenedFor listenedFor,
            @RequestBean FilterParameters filter,
            @Nullable @QueryValue
                    @Parameter(
                            description = "`earliest`, an RFC 3339 time, a position, or the id of an event of this"
                                    + " stream; only what comes from now on unless told")
                    String since,
            @Nullable @QueryValue
                    @Parameter(
                            description = "In place of `since`: so many of what came last, 1 to " + LookBack.MOST
                                    + ", as far as they are among the last " + LookBack.LOOKED_AT
                                    + " records of each partition",
                            example = "30")
                    String last,
            @Nullable @QueryValue
                    @Parameter(
                            description = "`now`, an RFC 3339 time or a position: what was published then or later is"
                                    + " left out, and `end` is the last event")
                    String until,
            @Nullable @Header(LAST_EVENT_ID)
                    @Parameter(description = "The id of the last event received; wins over `since` and `last`")
                    String lastEventId) {
        StreamForm form = StreamForm.accepted(request);
        Bound end = end(until);
        boolean isFuture = end instanceof Bound.Time(Instant at) && at.isAfter(clock.instant());
        Subscription subscription = listenedFor.subscription(
                filter, identities, form, isFuture && end instanceof Bound.Time(Instant at) ? at : null);
        int most = last(last, since);
        Bound to = isFuture ? null : end;
        Bound from = lastEventId == null || lastEventId.isBlank()
                ? start("since", since, subscription)
                : goingOn(lastEventId.strip(), subscription);
        return HttpResponse.ok(
                        most > 0 && from instanceof Bound.Now
                                ? listeners.listenToLast(subscription, most, to)
                                : listeners.listen(subscription, from, to))
                .contentType(form.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                // Proxies that collect an answer before they pass it on would hold events back.
                .header("X-Accel-Buffering", "no");
    }

    /** @return 0 when it is not asked for */
    private static int last(@Nullable String last, @Nullable String since) {
        if (last != null && since != null) {
            throw new BadParameter("last", "A stream starts with the 'last' events or 'since' a place, not both.");
        }
        return last == null ? 0 : Asked.count("last", last, LookBack.MOST);
    }

    private Bound start(String parameter, @Nullable String text, Subscription subscription) {
        return text != null && StreamPosition.is(text)
                ? new Bound.Resume(StreamPosition.parse(text, subscription.mark(listeners.feed())))
                : BoundAsked.of(parameter, text, new Bound.Now());
    }

    private Bound goingOn(String id, Subscription subscription) {
        if (!StreamPosition.is(id)) {
            BoundAsked.position(LAST_EVENT_ID, id);
            throw new PositionGone("It is not the id of an event of a stream; a position is for 'since'.");
        }
        return start(LAST_EVENT_ID, id, subscription);
    }

    private static @Nullable Bound end(@Nullable String until) {
        if (until == null) {
            return null;
        }
        if (until.equals("earliest")) {
            throw new BadParameter("until", "'earliest' leaves out everything; give 'now', a time or a position.");
        }
        return until.equals("now") ? new Bound.Now() : BoundAsked.of("until", until, new Bound.Now());
    }
}
