package org.alliancefeed.server.replay;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.alliancefeed.server.RealNode;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replays from a real broker. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class ReplayTest {

    private final RealNode node;

    ReplayTest(RealNode node) {
        this.node = node;
    }

    @Test
    void aReplayHasEveryRecordAndAManifestThatProvesIt() throws Exception {
        node.publish(meeting("replay-1", "Replayed"));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(node.connection().kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "alliance.publications.v1", "k".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3}))
                    .get();
        }

        String body = node.get("/api/v1/replay").body();
        String again = node.get("/api/v1/replay?from=earliest&to="
                        + manifest(body).path("position").asText())
                .body();

        List<String> lines = body.lines().toList();
        JsonNode manifest = manifest(body);
        String before = body.substring(0, body.lastIndexOf("\n", body.length() - 2) + 1);
        assertThat(manifest.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8))));
        long counted = 0;
        for (JsonNode count : manifest.path("records")) {
            counted += count.asLong();
        }
        assertThat(counted).isEqualTo(lines.size() - 1L);
        // Other tests put some on these topics as well.
        long unreadable =
                lines.stream().filter(line -> json(line).has("unreadable")).count();
        assertThat(manifest.path("unreadable").asLong()).isPositive().isEqualTo(unreadable);
        assertThat(manifest.path("start").path("alliance.meetings.v1")).hasSize(2);
        assertThat(again).isEqualTo(body);
        assertThat(lines).anySatisfy(line -> {
            JsonNode one = json(line);
            assertThat(one.path("event").path("id").asText()).isEqualTo("replay-1");
            assertThat(one.path("topic").asText()).isEqualTo("alliance.meetings.v1");
            assertThat(one.has("partition") && one.has("offset") && one.has("timestamp"))
                    .isTrue();
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(json(line).path("valueBase64").asText()).isEqualTo("AQID");
            assertThat(json(line).path("unreadable").asText()).isNotEmpty();
        });
    }

    @Test
    void aReplayMayStartAtATime() throws Exception {
        String body = node.get("/api/v1/replay?topics=meetings&from="
                        + Instant.now().plusSeconds(3600).toString())
                .body();

        assertThat(body.lines()).hasSize(1);
        assertThat(node.get("/api/v1/replay?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(node.get("/api/v1/replay?topics=timelines").statusCode()).isEqualTo(400);
    }

    private static JsonNode manifest(String body) {
        return json(body.lines().toList().getLast()).path("manifest");
    }
}
