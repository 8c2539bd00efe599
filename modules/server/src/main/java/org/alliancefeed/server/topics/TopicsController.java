package org.alliancefeed.server.topics;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.jspecify.annotations.Nullable;

/** The catalogue of topics. */
@Controller("/api/v1/topics")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "topics")
final class TopicsController {

    private final Catalogue catalogue;

    TopicsController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "The topics that can be subscribed to",
            description =
                    "`eventCount` is how many records were published on a topic of events, every revision for itself."
                            + " The other topics keep the newest value of each key and are written in transactions, so that"
                            + " their offsets only say how many records there are at most: `recordsAtMost`. A topic of events"
                            + " has that, too, as long as a node that was just started has not counted them.")
    HttpResponse<ObjectNode> listTopics(HttpRequest<?> request) {
        return Listing.of(
                request, catalogue.read().stream().map(TopicsController::json).toList(), null);
    }

    private static ObjectNode json(Standing standing) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("topic", standing.topic().name());
        json.put("shortName", standing.topic().shortName());
        if (standing.topic().kind() != null) {
            json.put("kind", standing.topic().kind().text());
        }
        json.putObject("schema")
                .put("subject", standing.topic().subject())
                .put("id", standing.schemaId())
                .put("version", standing.schemaVersion());
        json.put("compacted", standing.topic().isCompacted());
        json.put("partitions", standing.partitions());
        if (standing.events() == null) {
            json.put("recordsAtMost", standing.offsets());
        } else {
            json.put("eventCount", standing.events());
        }
        put(json, "first", standing.first());
        put(json, "last", standing.last());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Instant time) {
        if (time != null) {
            json.put(name, time.toString());
        }
    }
}
