package org.alliancefeed.server.rejected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records that somebody wrote past the feed, on a real broker. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class RejectedTest {

    private static final String PATH = "/api/v1/rejected";

    private final RealNode node;

    RejectedTest(RealNode node) {
        this.node = node;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @return what a read waits for until it is rejected */
    private String write(String topic, String key, byte[] value) throws Exception {
        try (var producer =
                new KafkaProducer<>(node.connection().kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            RecordMetadata at = producer.send(new ProducerRecord<>(topic, bytes(key), value))
                    .get();
            return "after="
                    + Position.after(at.topic(), at.partition(), at.offset()).text();
        }
    }

    @Test
    void aRecordThatCannotBeUsedIsShownWithWhereItStoodAndWhy() throws Exception {
        String after = write("alliance.meetings.v1", "rejected-1", bytes("{\"no\": \"Avro\"}\n"));

        JsonNode item = node.read(PATH + "?limit=1&" + after).path("items").path(0);

        assertThat(item.path("topic").asText()).isEqualTo("alliance.meetings.v1");
        assertThat(item.path("key").path("text").asText()).isEqualTo("rejected-1");
        assertThat(item.path("value").path("text").asText()).isEqualTo("{\"no\": \"Avro\"}\n");
        assertThat(item.path("value").path("base64").binaryValue()).isEqualTo(bytes("{\"no\": \"Avro\"}\n"));
        assertThat(item.path("reason").asText()).contains("wire format");
        assertThat(item.path("offset").isNumber()).isTrue();
        assertThat(item.path("time").asText()).startsWith("20");
    }

    @Test
    void bytesThatAreNoTextAreShownAsBase64Alone() throws Exception {
        String after = write("alliance.meetings.v1", "rejected-2", new byte[] {(byte) 0xC3, 0, 1});

        JsonNode item = node.read(PATH + "?limit=1&" + after).path("items").path(0);

        assertThat(item.path("key").path("text").asText()).isEqualTo("rejected-2");
        assertThat(item.path("value").path("base64").asText()).isEqualTo("wwAB");
        assertThat(item.path("value").has("text")).isFalse();
    }

    @Test
    void pagesHaveEachOnceTheNewestFirst() throws Exception {
        String after = "";
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            written.addFirst("paged-" + i);
            after = write("alliance.statements.v1", "paged-" + i, bytes("no Avro"));
            node.read(PATH + "?limit=1&" + after);
        }

        List<String> keys = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String query = "?topic=statements&limit=5&" + after;
        while (true) {
            JsonNode page = node.read(PATH + query);
            for (JsonNode item : page.path("items")) {
                assertThat(item.path("topic").asText()).isEqualTo("alliance.statements.v1");
                assertThat(ids.add(item.path("id").asText())).isTrue();
                String key = item.path("key").path("text").asText();
                if (key.startsWith("paged-")) {
                    keys.add(key);
                }
            }
            if (!page.has("next")) {
                break;
            }
            query = "?topic=statements&limit=5&cursor=" + page.path("next").asText();
        }

        assertThat(keys).containsExactlyElementsOf(written);
    }

    @Test
    void whatIsNoTopicAndNoCursorIsRefused() throws Exception {
        assertThat(node.get(PATH + "?topic=parties").statusCode()).isEqualTo(400);
        assertThat(node.get(PATH + "?cursor=x").statusCode()).isEqualTo(400);
        assertThat(node.get(PATH + "?cursor="
                                + Position.after("alliance.meetings.v1", 0, 1).text())
                        .statusCode())
                .isEqualTo(400);
    }
}
