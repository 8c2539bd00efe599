package org.alliancefeed.server.stream;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.stream.StreamSamples.change;
import static org.alliancefeed.server.stream.StreamSamples.corrected;
import static org.alliancefeed.server.stream.StreamSamples.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonPatch;
import java.net.http.HttpResponse;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.SseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Streams of what changes in activities and timelines, from a real broker. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class ChangeStreamTest {

    private final RealNode node;

    ChangeStreamTest(RealNode node) {
        this.node = node;
    }

    @Test
    void whatChangesInAnActivityComesWithItsReasonAndAPatch() throws Exception {
        String query = "?topics=activities&since=earliest&organization=~change-readers";
        node.publish(meeting("change-1", "Change Readers"));
        try (SseReader events = node.stream(query)) {
            JsonNode first = change(events);
            assertThat(first.path("reason").asText()).isEqualTo("new");
            assertThat(first.path("activity").path("id").asText()).isEqualTo("change-1");
            assertThat(first.has("patch")).isFalse();

            node.publish(corrected("change-1", 2, "Change Readers", "A better title"));
            JsonNode second = change(events);
            assertThat(second.path("reason").asText()).isEqualTo("corrected");
            assertThat(JsonPatch.apply(second.path("patch"), first.path("activity")))
                    .isEqualTo(second.path("activity"));

            node.publish(retracted("change-1", 3, "Change Readers"));
            JsonNode last = change(events);
            assertThat(last.path("reason").asText()).isEqualTo("retracted");
            assertThat(last.path("activity").isNull()).isTrue();
            assertThat(last.path("withdrawn").asText()).isNotEmpty();
        }
    }

    @Test
    void whatChangesInATimelineComesByRow() throws Exception {
        node.publish(meeting("row-1", "Row Readers"));
        try (SseReader events = node.stream("?topics=timelines&since=earliest&organization=~row-readers")) {
            JsonNode first = change(events);
            assertThat(first.path("rows")).singleElement().satisfies(row -> assertThat(
                            row.path("organization").asText())
                    .isEqualTo("~row-readers"));

            node.publish(corrected("row-1", 2, "Row Leavers", "A meeting"));
            JsonNode second = change(events);
            assertThat(second.path("reason").asText()).isEqualTo("moved");
            assertThat(second.path("rows").get(0).path("row").isNull()).isTrue();
        }
    }

    @Test
    void activitiesAndTimelinesAreTwoStreams() throws Exception {
        HttpResponse<String> refused = node.get("/api/v1/stream?topics=activities,timelines");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused.body()).path("parameter").asText()).isEqualTo("topics");
    }
}
