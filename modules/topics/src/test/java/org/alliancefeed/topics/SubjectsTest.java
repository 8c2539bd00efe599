package org.alliancefeed.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

/** On a real registry. */
class SubjectsTest {

    private static final FeedTopic MEETINGS = FeedTopic.find("meetings").orElseThrow();
    private static final List<FeedTopic> WITH_SCHEMA =
            FeedTopic.all().stream().filter(topic -> topic.schema() != null).toList();

    private final SchemaRegistryClient registry = TestFeed.connection().registry();

    @Test
    void registeringTwiceIsRegisteringOnce() throws Exception {
        Map<String, Integer> before = ids();

        // With a client that remembers nothing.
        Subjects.register(TestFeed.connection().registry());

        assertThat(ids()).isEqualTo(before);
        for (FeedTopic topic : WITH_SCHEMA) {
            assertThat(registry.getAllVersions(topic.subject())).containsExactly(1);
        }
    }

    private static Map<String, Integer> ids() throws Exception {
        SchemaRegistryClient fresh = TestFeed.connection().registry();
        Map<String, Integer> ids = new HashMap<>();
        for (FeedTopic topic : WITH_SCHEMA) {
            SchemaMetadata newest = fresh.getLatestSchemaMetadata(topic.subject());
            ids.put(topic.subject(), newest.getId());
        }
        return ids;
    }

    @Test
    void whatIsRegisteredIsTheNewestFileOfTheSubject() throws Exception {
        for (FeedTopic topic : WITH_SCHEMA) {
            String registered =
                    registry.getLatestSchemaMetadata(topic.subject()).getSchema();
            try (var files = Files.list(Path.of("../../schemas/subjects", topic.subject()))) {
                Path newest = files.max((a, b) -> Integer.compare(version(a), version(b)))
                        .orElseThrow();

                assertThat(new Schema.Parser().parse(registered).toString())
                        .isEqualTo(new Schema.Parser().parse(newest.toFile()).toString());
            }
        }
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".avsc", ""));
    }

    @Test
    void everySubjectIsHeldToTheCompatibilityOfItsTopic() throws Exception {
        for (FeedTopic topic : WITH_SCHEMA) {
            assertThat(registry.getCompatibility(topic.subject())).isEqualTo(topic.compatibility());
        }
    }

    @Test
    void theRegistryItselfRefusesWhatWouldBreakConsumers() {
        Schema other = SchemaBuilder.record("MeetingEvent")
                .namespace("org.alliancefeed")
                .fields()
                .requiredString("id")
                .requiredString("weather")
                .endRecord();

        assertThatThrownBy(() -> registry.register(MEETINGS.subject(), new AvroSchema(other)))
                .isInstanceOfSatisfying(RestClientException.class, e -> assertThat(e.getStatus())
                        .isEqualTo(409));
    }

    @Test
    void theRegistryTakesAFieldThatMayBeMissing() throws Exception {
        Schema meeting = Objects.requireNonNull(MEETINGS.schema());
        Schema later = new Schema.Parser()
                .parse(meeting.toString()
                        .replaceFirst(
                                "\"fields\":\\[",
                                "\"fields\":[{\"name\":\"weather\",\"type\":[\"null\",\"string\"],\"default\":null},"));

        assertThat(registry.testCompatibility(MEETINGS.subject(), new AvroSchema(later)))
                .isTrue();
    }

    @Test
    void aRegistryThatIsAwayIsNoRefusal() {
        assertThatThrownBy(() -> Subjects.register(Registries.client(Registries.closedPort())))
                .isInstanceOf(RegistryUnavailable.class);
        HttpServer faulty = Registries.answering(503, "{\"error_code\":503,\"message\":\"later\"}");
        try {
            assertThatThrownBy(() -> Subjects.register(
                            Registries.client(faulty.getAddress().getPort())))
                    .isInstanceOf(RegistryUnavailable.class);
        } finally {
            faulty.stop(0);
        }
    }

    @Test
    void aRefusalNamesTheSubject() {
        HttpServer refusing = Registries.answering(409, "{\"error_code\":409,\"message\":\"incompatible\"}");
        try {
            assertThatThrownBy(() -> Subjects.register(
                            Registries.client(refusing.getAddress().getPort())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(MEETINGS.subject())
                    .hasMessageContaining("another version of the feed");
        } finally {
            refusing.stop(0);
        }
    }
}
