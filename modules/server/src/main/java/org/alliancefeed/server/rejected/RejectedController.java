package org.alliancefeed.server.rejected;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.CursorText;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.server.stream.Decoder;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.RejectedRecord;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** What could not be used. */
@Controller("/api/v1/rejected")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "topics")
final class RejectedController {

    private final RejectedLog log;
    private final Decoder decoder;

    RejectedController(Logs logs) {
        this.log = new RejectedLog(logs);
        this.decoder = logs.decoder();
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "Records that could not be used",
            description =
                    "Those that stood on the topics and were left out, the newest first: where they stood, why they"
                            + " were rejected, and their key and value as base64, and as text where they are text.")
    HttpResponse<ObjectNode> listRejected(
            HttpRequest<?> request,
            @Nullable @QueryValue @Parameter(description = "Only those that stood on this topic, such as `meetings`")
                    String topic,
            @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 500; 50 unless told") String limit,
            @Nullable @QueryValue @Parameter(description = "`next` of the page before") String cursor) {
        String from = topic == null ? null : name(topic);
        int size = Asked.limit(limit);
        Position first = log.first();
        RejectedLog.Page page = log.before(first, cursor == null ? log.end() : position(cursor, first), size);
        List<ObjectNode> items = page.records().stream()
                .flatMap(this::read)
                .filter(item -> from == null || item.path("topic").asText().equals(from))
                .toList();
        return Listing.of(request, items, page.isLast() ? null : page.rest().text());
    }

    private static String name(String topic) {
        return FeedTopic.find(topic)
                .map(FeedTopic::name)
                .orElseThrow(() -> new Failure.BadParameter(
                        "topic", "'" + topic + "' is no topic; GET /api/v1/topics lists those that there are."));
    }

    private static Position position(String cursor, Position first) {
        try {
            Position position = Position.parse(cursor);
            if (position.next().keySet().equals(first.next().keySet())) {
                return position;
            }
        } catch (IllegalArgumentException ignored) {
            // told below
        }
        throw CursorText.refusal(cursor);
    }

    /** Only the feed writes there; what somebody else put there is no rejected record. */
    private Stream<ObjectNode> read(LogRecord at) {
        return decoder.read(at) instanceof Decoder.Value(RejectedRecord rejected)
                ? Stream.of(RejectedJson.of(at, Objects.requireNonNull(rejected)))
                : Stream.empty();
    }
}
