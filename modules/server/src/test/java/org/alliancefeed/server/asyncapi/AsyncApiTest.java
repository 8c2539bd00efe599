package org.alliancefeed.server.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Connection CONNECTION = new Connection("localhost:9092", "http://localhost:8081");
    private static final FeedTopic MEETINGS = FeedTopic.of(Kind.MEETING);

    @Test
    void aTopicOfEventsThatIsNewIsDescribedAsTheOthersAre() {
        FeedTopic talks = new FeedTopic(
                "alliance.talks.v1",
                Kind.MEETING,
                MEETINGS.schema(),
                MEETINGS.compatibility(),
                MEETINGS.config(),
                false);

        assertThat(described(talks).toString().replace("talks", "meetings"))
                .isEqualTo(described(MEETINGS).toString());
    }

    @Test
    void partitionsStandWhereTheyAreKnown() {
        JsonNode channels = AsyncApi.of(
                        List.of(MEETINGS, FeedTopic.REJECTED), Map.of("alliance.meetings.v1", 6), CONNECTION)
                .path("channels");

        assertThat(channels.at("/meetings/bindings/kafka/partitions").asInt()).isEqualTo(6);
        assertThat(channels.at("/rejected/bindings/kafka").has("partitions")).isFalse();
    }

    @Test
    void configurationSaysWhatIsKept() {
        JsonNode channels = described(MEETINGS, FeedTopic.TIMELINES).path("channels");

        JsonNode kept = channels.at("/meetings/bindings/kafka/topicConfiguration");
        assertThat(kept.at("/cleanup.policy/0").asText()).isEqualTo("delete");
        assertThat(kept.path("retention.ms").isIntegralNumber()).isTrue();
        assertThat(kept.path("retention.ms").asLong()).isEqualTo(-1);
        assertThat(channels.at("/timelines/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asText())
                .isEqualTo("compact");
    }

    @Test
    void thereIsAServerForEachBroker() {
        JsonNode servers = servers(new Connection("one:9092, two:9093", "https://registry/apis/ccompat/v7"));

        assertThat(servers.findValuesAsText("host")).containsExactly("one:9092", "two:9093");
        assertThat(servers.findValuesAsText("schemaRegistryUrl")).containsOnly("https://registry/apis/ccompat/v7");
        assertThat(servers.findValuesAsText("protocol")).containsOnly("kafka");
    }

    @Test
    void whatANodeSignsInWithIsNotTold() {
        JsonNode servers = servers(new Connection(
                "kafka:9092",
                "https://node:hush@registry:8081/v7?token=hush#hush",
                Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "password=\"hush\"")));

        assertThat(servers.toString()).doesNotContain("hush");
        assertThat(servers.at("/kafka-1/bindings/kafka/schemaRegistryUrl").asText())
                .isEqualTo("https://registry:8081/v7");
        assertThat(servers.at("/kafka-1/protocol").asText()).isEqualTo("kafka-secure");
    }

    private static ObjectNode described(FeedTopic... topics) {
        return AsyncApi.of(List.of(topics), Map.of(), CONNECTION);
    }

    private static JsonNode servers(Connection connection) {
        return AsyncApi.of(List.of(), Map.of(), connection).path("servers");
    }
}
