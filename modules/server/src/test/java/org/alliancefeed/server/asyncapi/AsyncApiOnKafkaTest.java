package org.alliancefeed.server.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.Samples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the description says, held against a real broker. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class AsyncApiOnKafkaTest {

    private final RealNode node;

    private JsonNode document;

    AsyncApiOnKafkaTest(RealNode node) {
        this.node = node;
    }

    @BeforeEach
    void read() throws Exception {
        document = new YAMLMapper().readTree(node.get("/asyncapi.yaml").body());
    }

    @Test
    void partitionsAreThoseThatTheTopicsHave() throws Exception {
        JsonNode topics = node.read("/api/v1/topics").path("items");

        assertThat(topics).hasSameSizeAs(document.path("channels"));
        for (JsonNode topic : topics) {
            JsonNode binding = document.path("channels")
                    .path(topic.path("shortName").asText())
                    .at("/bindings/kafka");

            assertThat(binding.path("partitions")).as(topic.toString()).isEqualTo(topic.path("partitions"));
        }
    }

    @Test
    void aRecordIsAsDescribedAndWhereDescribed() throws Exception {
        node.publish(Samples.meeting("described-1", "ITU"));
        JsonNode headers = document.at("/components/schemas/cloudEvent/properties");

        ConsumerRecord<String, byte[]> record = consume(
                document.at("/servers/kafka-1/host").asText(),
                document.at("/channels/meetings/address").asText(),
                document.at("/channels/meetings/bindings/kafka/partitions").asInt(),
                "described-1");

        assertThat(record.headers())
                .extracting(header -> header.key())
                .containsExactlyInAnyOrderElementsOf(headers::fieldNames);
        assertThat(text(record, "ce_type"))
                .isEqualTo(document.at("/components/messages/meetings/headers/allOf/1/properties/ce_type/const")
                        .asText());
        headers.properties().stream()
                .filter(header -> header.getValue().has("const"))
                .forEach(header -> assertThat(text(record, header.getKey()))
                        .isEqualTo(header.getValue().path("const").asText()));
    }

    private static String text(ConsumerRecord<?, ?> record, String header) {
        return new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<String, byte[]> consume(String broker, String topic, int partitions, String key) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = Stream.iterate(0, partition -> partition + 1)
                    .limit(partitions)
                    .map(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> {
                                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                                    if (key.equals(record.key())) {
                                        return record;
                                    }
                                }
                                return null;
                            },
                            Objects::nonNull);
        }
    }
}
