package org.alliancefeed.server.events;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Receipts that only a real broker gives. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class PublishingOnKafkaTest {

    private static final String EVENTS = "/api/v1/events";

    private final RealNode node;

    PublishingOnKafkaTest(RealNode node) {
        this.node = node;
    }

    private static Position position(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Position.parse(answer.headers().firstValue("Feed-Position").orElseThrow());
    }

    private String header(Position position, String name) {
        Map.Entry<TopicPartition, Long> next =
                position.next().entrySet().iterator().next();
        try (var consumer = new KafkaConsumer<>(
                node.connection().kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(next.getKey()));
            consumer.seek(next.getKey(), next.getValue() - 1);
            ConsumerRecord<byte[], byte[]> record = Awaitility.await()
                    .until(() -> consumer.poll(Duration.ofMillis(200)), found -> !found.isEmpty())
                    .iterator()
                    .next();
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theRecordOfACloudEventSaysWhoSentItAndWhen() throws Exception {
        Position position = position(node.send(
                "POST",
                EVENTS,
                meeting("ce-1", "Huawei"),
                "Content-Type",
                "application/json",
                "ce-specversion",
                "1.0",
                "ce-id",
                "sending-1",
                "ce-source",
                "https://itu.example/secretariat",
                "ce-time",
                "2026-02-01T10:00:00+08:00",
                "ce-type",
                "org.alliancefeed.meeting.v1"));

        assertThat(header(position, "ce_id")).isEqualTo("ce-1/1");
        assertThat(header(position, "ce_source")).isEqualTo("https://itu.example/secretariat");
        assertThat(header(position, "ce_time")).isEqualTo("2026-02-01T02:00:00Z");
        assertThat(header(position, "ce_type")).isEqualTo("org.alliancefeed.meeting.v1");
    }

    @Test
    void whatIsPublishedAllOrNoneIsReadByItsPosition() throws Exception {
        String body =
                "[" + meeting("atomic-1", "All or None Ltd.") + "," + meeting("atomic-2", "All or None Ltd.") + "]";

        Position position =
                position(node.send("POST", EVENTS + "?atomic=true", body, "Content-Type", "application/json"));

        JsonNode timeline = node.read("/api/v1/organizations/~all-or-none/timeline?after=" + position.text());
        assertThat(timeline.path("items").findValuesAsText("title")).contains("Plenary atomic-1", "Plenary atomic-2");
    }

    @Test
    void anAnswerIsTheSameOnAnotherNode() throws Exception {
        String[] headers = {"Content-Type", "application/json", "Idempotency-Key", "\"real-1\""};
        HttpResponse<String> first = node.send("POST", EVENTS, meeting("key-1", "Huawei"), headers);
        position(first);

        try (RealNode.Beside beside = node.another()) {
            HttpResponse<String> again = beside.send("POST", EVENTS, meeting("key-1", "Huawei"), headers);
            HttpResponse<String> other = beside.send("POST", EVENTS, meeting("key-2", "Huawei"), headers);

            assertThat(again.body()).isEqualTo(first.body());
            assertThat(position(again)).isEqualTo(position(first));
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(json(other.body()).path("type").asText()).isEqualTo("/problems/key-of-another");
        }
    }
}
