package org.alliancefeed.server.topics;

import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Counts on a real broker, between transactions that were committed and given up. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class EventCountsTest {

    private static final String STATEMENTS = "alliance.statements.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RealNode node;

    EventCountsTest(RealNode node) {
        this.node = node;
    }

    private long shown(String topic) throws Exception {
        for (var item : node.read("/api/v1/topics").path("items")) {
            if (item.path("topic").asText().equals(topic)) {
                assertThat(item.has("eventCount")).isTrue();
                return item.path("eventCount").asLong();
            }
        }
        throw new AssertionError("not shown: " + topic);
    }

    private void publish(String query, String... ids) throws Exception {
        String body = "["
                + String.join(
                        ",",
                        List.of(ids).stream().map(id -> meeting(id, "Huawei")).toList()) + "]";
        var answer = node.send("POST", "/api/v1/events" + query, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private void giveUp(String topic, int records) {
        Map<String, Object> config = node.connection().kafka();
        config.put("transactional.id", UUID.randomUUID().toString());
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (int i = 0; i < records; i++) {
                producer.send(new ProducerRecord<>(topic, new byte[] {1}, new byte[] {1}));
            }
            producer.flush();
            producer.abortTransaction();
        }
    }

    @Test
    void whatIsPublishedIsCountedAndWhatTransactionsLeaveIsNot() throws Exception {
        String meetings = "alliance.meetings.v1";
        long before = shown(meetings);

        publish("?atomic=true", "counted-1", "counted-2", "counted-3");
        publish("", "counted-4");
        giveUp(meetings, 5);

        assertThat(shown(meetings)).isEqualTo(before + 4);
    }

    @Test
    void whoStartsLaterGoesOnFromWhatWasCounted() throws Exception {
        String group = "counts-" + UUID.randomUUID();
        Map<TopicPartition, Long> end;
        try (var consumer = new KafkaConsumer<>(
                node.connection().kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(STATEMENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            end = consumer.endOffsets(partitions);
        }
        OptionalLong first;
        try (EventCounts counts = EventCounts.start(node.connection(), group)) {
            first = counts.before(end, PATIENCE);
        }
        Map<String, Object> config = node.connection().kafka();
        config.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, OffsetAndMetadata> kept = new HashMap<>(consumer.committed(end.keySet()));
            assertThat(kept.values().stream()
                            .mapToLong(at -> Long.parseLong(at.metadata()))
                            .sum())
                    .isEqualTo(first.orElseThrow());
            // Told that there were a thousand more in each partition, it goes on from that.
            kept.replaceAll((partition, at) ->
                    new OffsetAndMetadata(at.offset(), String.valueOf(1_000 + Long.parseLong(at.metadata()))));
            consumer.commitSync(kept);
        }

        try (EventCounts counts = EventCounts.start(node.connection(), group)) {
            assertThat(counts.before(end, PATIENCE)).hasValue(first.orElseThrow() + 1_000L * end.size());
        }
    }

    @Test
    void asLongAsItHasNotComeSoFarItSaysNothing() throws Exception {
        TopicPartition partition =
                new TopicPartition(FeedTopic.ofEvents().getFirst().name(), 0);
        try (EventCounts counts = EventCounts.start(node.connection(), "counts-" + UUID.randomUUID())) {
            assertThat(counts.before(Map.of(partition, Long.MAX_VALUE), Duration.ofMillis(50)))
                    .isEmpty();
        }
    }
}
