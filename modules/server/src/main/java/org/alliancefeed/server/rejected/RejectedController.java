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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.CursorText;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.server.stream.Decoder;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** What could not be used. */
@Controller("/api/v1/rejected")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "topics")
final class RejectedController {

    private final RejectedLog log;
    private final Decoder decoder;
    private final RejectedRecords records;
    private final Redrives redrives;

    RejectedController(Logs logs, RejectedRecords records, Redrives redrives) {
        this.log = new RejectedLog(logs);
        this.decoder = logs.decoder();
        this.records = records;
        this.redrives = redrives;
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
                .flatMap(at -> records.read(at).stream())
                .map(this::json)
                .filter(item -> from == null || item.path("topic").asText().equals(from))
                .toList();
        return Listing.of(request, items, page.isLast() ? null : page.rest().text());
    }

    @Get("/{id}")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "A record that could not be used",
            description = "Where its value can be read, `content` is what it says: to be mended and sent in its place.")
    @ApiResponse(responseCode = "200", description = "The record")
    @ApiResponse(responseCode = "404", description = "No rejected record has the id")
    HttpResponse<ObjectNode> readRejected(String id) {
        Rejected rejected = records.find(id);
        ObjectNode json = json(rejected);
        if (rejected.thing() != null
                && !rejected.isCut()
                && decoder.read(rejected.asItStood()) instanceof Decoder.Value(Record content)) {
            json.set("content", content instanceof Event event ? EventJson.write(event) : RecordWriter.write(content));
        }
        return HttpResponse.ok(json);
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

    private ObjectNode json(Rejected rejected) {
        return RejectedJson.of(rejected, redrives.of(rejected.id()));
    }
}
