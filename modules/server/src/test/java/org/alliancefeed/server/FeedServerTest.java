package org.alliancefeed.server;

import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node on a real broker and a real registry. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class FeedServerTest {

    private final RealNode node;

    FeedServerTest(RealNode node) {
        this.node = node;
    }

    @Test
    void whatIsPublishedIsInTheTimelineOfEachParticipantOnTheNextRequest() throws Exception {
        Position known = node.know(organization("read-your-writes", null, "Read Your Writes Ltd."));
        String position = node.publish(meeting("ryw-1", "Read your Writes", "Nobody Knows"));
        String after = "after=" + Position.parse(position).and(known).text();

        JsonNode timeline = node.read("/api/v1/organizations/read-your-writes/timeline?" + after);
        JsonNode provisional = node.read("/api/v1/organizations/~nobody-knows/timeline?" + after);

        assertThat(timeline.path("items").findValuesAsText("title")).containsExactly("Plenary ryw-1");
        assertThat(provisional.path("items")).isEqualTo(timeline.path("items"));
        assertThat(node.read("/api/v1/events/ryw-1").path("activity").asText()).isEqualTo("ryw-1");
        assertThat(node.read("/api/v1/activities/ryw-1").path("events").path(0).asText())
                .isEqualTo("ryw-1");
        assertThat(node.read("/api/v1/activities?with=read-your-writes").path("items"))
                .hasSize(1);
        assertThat(node.read("/api/v1/activities?with=READ%20your%20writes").path("items"))
                .hasSize(1);
        assertThat(node.read("/api/v1/activities?with=Nobody%20knows").path("items"))
                .hasSize(1);
        assertThat(node.get("/api/v1/activities?with=Nobody%20ever").statusCode())
                .isEqualTo(400);
        assertThat(node.read("/api/v1/organizations?query=nobody").path("items"))
                .hasSize(1);
        assertThat(node.read("/api/v1/organizations?provisional=true&query=nobody")
                        .path("items"))
                .hasSize(1);
        assertThat(node.read("/api/v1/organizations/~nobody-knows").path("name").asText())
                .isEqualTo("Nobody Knows");
    }

    @Test
    void theCatalogueSaysWhatStandsOnEachTopic() throws Exception {
        node.publish(meeting("catalogue-1", "Catalogued"));

        JsonNode meetings = node.read("/api/v1/topics").path("items").path(0);

        assertThat(meetings.path("topic").asText()).isEqualTo("alliance.meetings.v1");
        assertThat(meetings.path("kind").asText()).isEqualTo("meeting");
        assertThat(meetings.path("schema").path("subject").asText()).isEqualTo("alliance.meetings.v1-value");
        assertThat(meetings.path("schema").path("id").asInt()).isPositive();
        assertThat(meetings.path("partitions").asInt()).isEqualTo(2);
        assertThat(meetings.path("eventCount").asInt()).isPositive();
        assertThat(Instant.parse(meetings.path("last").asText()))
                .isAfterOrEqualTo(Instant.parse(meetings.path("first").asText()));
    }

    @Test
    void itIsHealthyAndMeasured() throws Exception {
        JsonNode health = node.read("/health");

        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(node.get("/metrics").body()).contains("kafka_stream");
        assertThat(node.server().failure()).isNotDone();
    }

    @Test
    void aPortThatIsTakenIsSaidClearly() {
        assertThatThrownBy(() -> FeedServer.start(
                        node.config(node.connection(), node.server().port())))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining(String.valueOf(node.server().port()));
    }

    @Test
    void aBrokerThatHasNoAddressIsSaidClearly() {
        Connection nowhere =
                new Connection("broker.invalid:9092", node.connection().registryUrl());

        assertThatThrownBy(() -> FeedServer.start(node.config(nowhere, 0)))
                .hasMessageContaining("broker.invalid:9092")
                .hasMessageContaining("KAFKA_BOOTSTRAP_SERVERS");
    }
}
