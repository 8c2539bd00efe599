package org.alliancefeed.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancefeed.cli.Ran;
import org.alliancefeed.local.LocalPlatform;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.Topics;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Against a real broker and a real registry. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishTest {

    private static final String MEETING =
            "{\"kind\": \"meeting\", \"id\": \"%s\", \"participants\": [{\"organization\": \"Huawei\", \"role\": \"host\"}]}";

    @TempDir
    static Path dataDir;

    @TempDir
    Path folder;

    private static LocalPlatform platform;
    private static Connection connection;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(dataDir));
        connection = new Connection(platform.bootstrapServers(), platform.registryUrl());
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Order(1)
    void withoutTopicsAndSchemasItSaysWhatToDo() throws Exception {
        Ran noTopics = publish("publish", file("events.ndjson", MEETING.formatted("one")));
        try (Admin admin = Admin.create(connection.kafka())) {
            Topics.create(admin, new Topics.Layout(2, (short) 1));
        }
        Ran noSchemas = publish("publish", file("events.ndjson", MEETING.formatted("one")));
        Subjects.register(connection.registry());

        assertThat(noTopics.status()).isEqualTo(1);
        assertThat(noTopics.err()).contains("has no topic alliance.meetings.v1; start the feed once");
        assertThat(noSchemas.status()).isEqualTo(1);
        assertThat(noSchemas.err()).contains("does not know the feed's schemas");
    }

    @Test
    @Order(2)
    void goodEventsArePublishedAndBadOnesNamed() throws Exception {
        String file = file(
                "events.ndjson",
                MEETING.formatted("plenary-1") + "\n" + MEETING.formatted("has a space") + "\n" + "{\n"
                        + MEETING.formatted("plenary-2"));

        Ran ran = publish("publish", file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.outLines()).first().isEqualTo("published 2 events, 2 bad");
        assertThat(ran.errLines())
                .satisfiesExactly(id -> assertThat(id).startsWith(file + ":2: /id: "), brace -> assertThat(brace)
                        .startsWith(file + ":3: column "));
        assertThat(events(FeedTopic.ofEvents())).containsExactlyInAnyOrder("plenary-1", "plenary-2");
    }

    @Test
    @Order(3)
    void theSamplesArePublishedAndThePositionIsBehindThem() throws Exception {
        Path samples = Path.of(System.getProperty("feed.home"), "samples");

        Ran directory =
                publish("directory", samples.resolve("organizations.yaml").toString());
        Ran events;
        try (Stream<Path> files = Files.list(samples.resolve("events"))) {
            events = publish("publish", files.map(Path::toString).toArray(String[]::new));
        }

        assertThat(directory.err()).isEmpty();
        assertThat(directory.out()).startsWith("published ").contains("organizations, 0 bad");
        assertThat(events.err()).isEmpty();
        Position behind = Position.parse(events.outLines().getLast().substring("position ".length()));
        try (LogReader rest = LogReader.open(
                connection, List.of(FeedTopic.ofEvents().getFirst()), new Bound.At(behind), new Bound.Now())) {
            assertThat(rest.readHistory(Duration.ofSeconds(5))).isEmpty();
        }
    }

    @Test
    @Order(4)
    void moreThanAWindowOfEventsComesThrough() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 25_000; i++) {
            lines.append(MEETING.formatted("many-" + i)).append('\n');
        }

        Ran ran = publish("publish", file("many.ndjson", lines.toString()));

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("published 25,000 events, 0 bad");
    }

    @Test
    @Order(5)
    void anEventThatKafkaRefusesIsNamedAndTheOthersArePublished() throws Exception {
        String large = MEETING.formatted("large").replace("}]}", "}], \"summary\": \"" + "x".repeat(1_500_000) + "\"}");
        String file = file("events.ndjson", large + "\n" + MEETING.formatted("small"));

        Ran ran = publish("publish", file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).startsWith("published 1 event, 1 bad");
        assertThat(ran.err()).startsWith(file + ":1: ").contains("bytes");
    }

    @Test
    @Order(6)
    void aBadOrganizationIsNamed() throws Exception {
        String file = file("organizations.yaml", "- {id: huawei, names: []}\n- {id: Not An Id, names: [{text: A}]}\n");

        Ran ran = publish("directory", file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("published 0 organizations, 2 bad\n");
        assertThat(ran.errLines())
                .satisfiesExactly(names -> assertThat(names).startsWith(file + ":1: /names: "), id -> assertThat(id)
                        .startsWith(file + ":2: /id: "));
    }

    @Test
    @Order(7)
    void organizationsAreTakenOutAgain() throws Exception {
        publish("directory", file("organizations.yaml", "- {id: gone, names: [{text: Gone}]}\n"));

        Ran ran = publish("directory", "--remove", "gone", "never-there");
        Ran wrong = publish("directory", "--remove", "organizations.yaml");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.outLines()).first().isEqualTo("removed 2 organizations");
        assertThat(lastOfOrganization("gone")).isNull();
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("'organizations.yaml' is not the id of an organization");
    }

    @Test
    @Order(10)
    void allArePublishedOrNone() throws Exception {
        String good = file("good.ndjson", MEETING.formatted("atomic-1") + "\n" + MEETING.formatted("atomic-2"));
        String bad = file("bad.ndjson", MEETING.formatted("atomic-3") + "\n" + MEETING.formatted("has a space"));

        Ran none = publish("publish", "--atomic", bad, good);
        assertThat(events(FeedTopic.ofEvents())).doesNotContain("atomic-1", "atomic-2", "atomic-3");
        Ran all = publish("publish", "--atomic", good, file("other.ndjson", MEETING.formatted("atomic-5")));

        assertThat(none.status()).isEqualTo(1);
        assertThat(none.outLines()).containsExactly("withheld 3 events", "published 0 events, 1 bad");
        assertThat(none.err()).startsWith(bad + ":2: /id: ");
        assertThat(all.status()).isZero();
        assertThat(all.outLines()).first().isEqualTo("published 3 events, 0 bad");
        assertThat(all.outLines()).last().asString().startsWith("position ");
        assertThat(events(FeedTopic.ofEvents())).contains("atomic-1", "atomic-2", "atomic-5");
    }

    private static byte @Nullable [] lastOfOrganization(String id) {
        List<LogRecord> records = new ArrayList<>();
        try (LogReader reader =
                LogReader.open(connection, List.of(FeedTopic.ORGANIZATIONS), new Bound.Earliest(), new Bound.Now())) {
            while (!reader.isHistoryRead()) {
                records.addAll(reader.readHistory(Duration.ofSeconds(5)));
            }
        }
        return records.stream()
                .filter(one -> new String(Objects.requireNonNull(one.key()), StandardCharsets.UTF_8).equals(id))
                .toList()
                .getLast()
                .value();
    }

    @Test
    @Order(8)
    void aKafkaThatIsNotThereIsOneClearMessage() throws Exception {
        Ran ran = Ran.feed(
                "publish", "--kafka", "127.0.0.1:1", "--registry", platform.registryUrl(), file("a.json", "[]"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.errLines()).singleElement().asString().contains("Kafka does not answer at 127.0.0.1:1");
    }

    @Test
    @Order(9)
    void aRegistryThatIsNotThereIsOneClearMessage() throws Exception {
        String kafka = platform.bootstrapServers();

        Ran ran = Ran.feed("publish", "--kafka", kafka, "--registry", "http://127.0.0.1:1", file("a.json", "[]"));
        Ran root = Ran.feed(
                "publish",
                "--kafka",
                kafka,
                "--registry",
                platform.registryUrl().replace("/apis/ccompat/v7", ""),
                file("a.json", "[]"));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.errLines()).singleElement().asString().contains("no schema registry answers at");
        assertThat(root.status()).isEqualTo(1);
        assertThat(root.errLines()).singleElement().asString().contains("/apis/ccompat/v7");
    }

    private static Ran publish(String command, String... files) {
        Stream<String> options =
                Stream.of(command, "--kafka", platform.bootstrapServers(), "--registry", platform.registryUrl());
        return Ran.feed(Stream.concat(options, Stream.of(files)).toArray(String[]::new));
    }

    private static List<String> events(List<FeedTopic> topics) {
        Codecs codecs = new Codecs(connection.registry());
        List<String> ids = new ArrayList<>();
        try (LogReader reader = LogReader.open(connection, topics, new Bound.Earliest(), new Bound.Now())) {
            while (!reader.isHistoryRead()) {
                for (LogRecord one : reader.readHistory(Duration.ofSeconds(5))) {
                    ids.add(codecs.events()
                            .decode(Objects.requireNonNull(one.value()))
                            .id());
                }
            }
        }
        return ids;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
