package org.alliancefeed.server.replay;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.alliancefeed.server.parameters.BoundAsked;
import org.alliancefeed.server.parameters.TopicsAsked;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.server.stream.Streams;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.Bound;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** History. */
@Controller("/api/v1/replay")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "replay")
final class ReplayController {

    private static final String LINES = "application/x-ndjson";

    /** Somebody may look at a page of it for a while. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Streams streams;
    private final Logs logs;

    ReplayController(Streams streams, Logs logs) {
        this.streams = streams;
        this.logs = logs;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Produces(LINES)
    @Operation(
            summary = "The history, in one deterministic order",
            description = "A record a line, by the time at which it was published, then by topic, partition and offset."
                    + " The last line is a manifest: counts, offsets, and the SHA-256 of all lines before it with their"
                    + " line feeds. An answer without it broke off. A record that cannot be read stands as its bytes in"
                    + " base64, with the reason.")
    HttpResponse<Publisher<byte[]>> replay(
            @Nullable @QueryValue
                    @Parameter(
                            description =
                                    "Topics, by name or short; those of all kinds of events unless told, such as `meetings,formations`")
                    List<String> topics,
            @Nullable @QueryValue
                    @Parameter(description = "`earliest` (default), an RFC 3339 time or a position: the first record")
                    String from,
            @Nullable @QueryValue
                    @Parameter(
                            description = "An RFC 3339 time or a position: the first record that is left out; now"
                                    + " unless told")
                    String to) {
        Set<FeedTopic> chosen = TopicsAsked.of(topics);
        Bound start = BoundAsked.of("from", from, new Bound.Earliest());
        Bound end = BoundAsked.of("to", to, new Bound.Now());
        if (start instanceof Bound.Time(var first) && end instanceof Bound.Time(var behind) && behind.isBefore(first)) {
            throw new BadParameter("to", "It lies before 'from'.");
        }
        return HttpResponse.ok(streams.open(() -> new Replay(logs.open(chosen, start, end), logs.decoder()), PATIENCE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
