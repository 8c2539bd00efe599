package org.alliancefeed.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./feed up} with its samples, used from outside. */
class WholeFeedTest {

    @TempDir
    static Path data;

    private static FeedProcess feed;

    @BeforeAll
    static void up() throws Exception {
        feed = FeedProcess.up(data);
    }

    @AfterAll
    static void down() throws Exception {
        List<ProcessHandle> started = feed.descendants();
        int status = feed.end();

        assertThat(status).isZero();
        assertThat(started).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void huaweis_timeline_has_activities_of_all_five_documents_newest_first() throws Exception {
        JsonNode items = feed.get("/organizations/huawei/timeline?limit=500").get("items");

        TreeSet<String> documents = new TreeSet<>();
        List<String> days = new ArrayList<>();
        for (JsonNode item : items) {
            feed.get("/activities/" + item.get("id").asText())
                    .get("sources")
                    .forEach(source -> documents.add(source.get("id").asText()));
            if (item.hasNonNull("earliest")) {
                days.add(item.get("earliest").asText());
            }
        }

        assertThat(documents).hasSizeGreaterThanOrEqualTo(5);
        assertThat(days).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void two_reports_of_one_formation_are_one_activity_with_one_independent_source() throws Exception {
        List<JsonNode> formations = new ArrayList<>();
        feed.get("/activities?kind=formation&limit=500").get("items").forEach(formations::add);

        assertThat(formations)
                .filteredOn(item -> item.get("reports").asInt() == 2)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.get("independentSources").asInt()).isEqualTo(1);
                    assertThat(item.get("title").asText()).containsIgnoringCase("Shenzhen");
                });
    }

    @Test
    void what_was_posted_is_in_the_timeline_of_each_participant_on_the_next_request() throws Exception {
        HttpResponse<String> posted = feed.post("/events", "application/json", """
                {"kind": "meeting", "id": "e2e-meeting", "when": "2024-05-17", "title": "An end-to-end meeting",
                 "participants": [{"organization": "Foxconn", "role": "host"},
                                  {"organization": "An Alliance Nobody Knows", "role": "convener"}]}""");
        assertThat(posted.statusCode()).isEqualTo(202);
        String after = posted.headers().firstValue("Feed-Position").orElseThrow();

        for (String organization : List.of("hon-hai", "~an-alliance-nobody-knows")) {
            JsonNode page = feed.get("/organizations/" + organization + "/timeline?limit=500&after=" + after);
            assertThat(page.get("items"))
                    .anyMatch(item -> item.get("id").asText().equals("e2e-meeting"));
        }
    }

    @Test
    void a_plain_consumer_with_confluents_deserializer_reads_events_and_rows() {
        for (String topic : List.of("alliance.meetings.v1", "alliance.timelines.v1")) {
            try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(Map.of(
                    "bootstrap.servers", feed.address("kafka"),
                    "group.id", "e2e-" + topic,
                    "auto.offset.reset", "earliest",
                    "schema.registry.url", feed.address("registry"),
                    "key.deserializer", StringDeserializer.class.getName(),
                    "value.deserializer", KafkaAvroDeserializer.class.getName()))) {
                consumer.subscribe(List.of(topic));
                List<ConsumerRecord<String, Object>> read = new ArrayList<>();
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                    consumer.poll(Duration.ofMillis(200)).forEach(read::add);
                    assertThat(read).isNotEmpty();
                });
                assertThat(read.getFirst().value()).isInstanceOf(GenericRecord.class);
                Header type = read.getFirst().headers().lastHeader("ce_type");
                assertThat(type == null ? "" : new String(type.value(), StandardCharsets.UTF_8))
                        .isEqualTo(topic.equals("alliance.meetings.v1") ? "org.alliancefeed.meeting.v1" : "");
            }
        }
    }

    @Test
    void a_second_feed_on_the_same_folder_is_a_clear_error() throws Exception {
        Process second = FeedProcess.run(List.of(
                FeedProcess.HOME.resolve("feed").toString(),
                "up",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--kafka-port",
                "0",
                "--registry-port",
                "0"));
        String output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(output).contains(data.toString()).doesNotContain("\tat ");
    }

    @Test
    void the_command_line_publishes_shows_and_replays() throws Exception {
        Path file = java.nio.file.Files.writeString(data.resolve("lines.ndjson"), """
                {"kind": "statement", "id": "e2e-line", "when": "%s", "title": "A line", "participants": [{"organization": "ITU", "role": "speaker"}]}
                {"kind": "statement", "when": "someday"}
                """.formatted(
                        Instant.now().toString().substring(0, 10)));

        String published = command(
                1,
                "publish",
                "--kafka",
                feed.address("kafka"),
                "--registry",
                feed.address("registry"),
                file.toString());
        assertThat(published).contains("lines.ndjson:2").contains("/when");

        String url = feed.address("api").replace("/api/v1", "");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(command(0, "timeline", "itu", "--url", url)).contains("A line"));
        assertThat(command(0, "replay", "--url", url)).contains("e2e-line").contains("\"manifest\"");
    }

    private static String command(int status, String... words) throws Exception {
        List<String> line =
                new ArrayList<>(List.of(FeedProcess.HOME.resolve("feed").toString()));
        line.addAll(List.of(words));
        Process process = FeedProcess.run(line);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(status);
        return output;
    }
}
