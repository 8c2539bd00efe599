package org.alliancefeed.server.stream;

import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.alliancefeed.server.FeedServer;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.BoundAsked;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.parameters.TopicsAsked;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.Bound;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Live events. */
@Controller("/api/v1/stream")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "stream")
final class StreamController {

    private final Streams streams;
    private final Logs logs;
    private final Identities identities;
    private final FeedServer.Config config;

    StreamController(Streams streams, Logs logs, Identities identities, FeedServer.Config config) {
        this.streams = streams;
        this.logs = logs;
        this.identities = identities;
        this.config = config;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Produces(MediaType.TEXT_EVENT_STREAM)
    @Operation(
            summary = "Live events",
            description = "Server-sent events: each is named after its kind or topic and has as its id the position"
                    + " behind it. `Last-Event-ID` goes on from there with no gap and no repeat. `caught-up` comes when"
                    + " all that there was has been sent. The filters are those of a timeline.")
    HttpResponse<Publisher<byte[]>> stream(
            @Nullable @QueryValue
                    @Parameter(
                            description =
                                    "Topics, by name or short; those of all kinds of events unless told, such as `meetings,formations`")
                    List<String> topics,
            @Nullable @QueryValue
                    @Parameter(
                            description = "`earliest`, an RFC 3339 time, or a position; only what comes from now on"
                                    + " unless told")
                    String since,
            @Nullable @QueryValue
                    @Parameter(description = "Only events that mention this organization, under any of its names")
                    String organization,
            @RequestBean FilterParameters filter,
            @Nullable @Header("Last-Event-ID")
                    @Parameter(description = "The id of the last event received; wins over `since`")
                    String lastEventId) {
        Set<FeedTopic> chosen = TopicsAsked.of(topics);
        Bound from = lastEventId == null || lastEventId.isBlank()
                ? BoundAsked.of("since", since, new Bound.Now())
                : BoundAsked.position("Last-Event-ID", lastEventId.strip());
        StreamFilter passing = new StreamFilter(
                filter.filter(identities::named),
                organization == null ? null : identities.current(organization),
                identities.directory());
        Publisher<byte[]> events = streams.open(() ->
                new EventStream(logs.open(chosen, from, new Bound.Now()), logs.decoder(), passing, config.heartbeat()));
        return HttpResponse.ok(events)
                .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // Proxies that collect an answer before they pass it on would hold events back.
                .header("X-Accel-Buffering", "no");
    }
}
