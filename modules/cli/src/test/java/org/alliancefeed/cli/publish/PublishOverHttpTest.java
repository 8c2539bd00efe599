package org.alliancefeed.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alliancefeed.cli.Ran;
import org.alliancefeed.cli.Served;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishOverHttpTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String MEETING =
            "{\"kind\": \"meeting\", \"id\": \"%s\", \"participants\": [{\"organization\": \"Huawei\", \"role\": \"host\"}]}\n";

    @TempDir
    Path folder;

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private Served feed;

    @BeforeEach
    void start() throws Exception {
        feed = Served.by(this::answer);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    /** Refuses what is called bad and warns of what is called odd; Kafka goes away at what is called away. */
    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodies.add(body);
        int accepted = 0;
        int rejected = 0;
        int unavailable = 0;
        ArrayNode items = MAPPER.createArrayNode();
        List<String> lines = exchange.getRequestMethod().equals("DELETE")
                ? List.of("{\"id\": \"%s\"}"
                        .formatted(Path.of(exchange.getRequestURI().getPath()).getFileName()))
                : body.lines().toList();
        for (String line : lines) {
            String id = MAPPER.readTree(line).path("id").asText();
            ObjectNode item = items.addObject().put("id", id);
            if (exchange.getRequestMethod().equals("POST")) {
                item.put("line", items.size());
            }
            if (id.startsWith("bad")) {
                rejected++;
                item.putArray("problems").addObject().put("pointer", "/id").put("reason", "is bad");
            } else if (id.startsWith("away")) {
                unavailable++;
            } else {
                accepted++;
                if (id.startsWith("odd")) {
                    item.putArray("warnings")
                            .addObject()
                            .put("pointer", "/parent")
                            .put("reason", "nobody knows it");
                }
            }
        }
        int withheld = 0;
        if (isAtomic(exchange) && rejected > 0) {
            withheld = accepted;
            accepted = 0;
        }
        ObjectNode said = MAPPER.createObjectNode().put("accepted", accepted).put("rejected", rejected);
        said.put("withheld", withheld).put("unavailable", unavailable).set("items", items);
        if (accepted > 0) {
            said.put(
                    "position",
                    Position.after("alliance.meetings.v1", 0, bodies.size()).text());
        }
        Served.json(exchange, accepted == lines.size() ? 202 : accepted > 0 ? 207 : 400, said.toString());
    }

    private static boolean isAtomic(HttpExchange exchange) {
        return exchange.getRequestURI().toString().contains("atomic=true");
    }

    @Test
    void allOrNoneGoInOneRequest() throws Exception {
        String many = MEETING.formatted("good") + "\n";
        String file = file("many.ndjson", many.repeat(2_500));

        Ran ran = publish("publish", "--atomic", file);

        assertThat(ran.status()).isZero();
        assertThat(ran.outLines()).first().isEqualTo("published 2,500 events, 0 bad");
        assertThat(feed.calls()).containsExactly("/api/v1/events?atomic=true");
    }

    @Test
    void whenOneIsRefusedTheOthersAreWithheld() throws Exception {
        String file = file("events.ndjson", MEETING.formatted("good-1") + MEETING.formatted("bad-1"));

        Ran ran = publish("publish", "--atomic", file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.outLines()).containsExactly("withheld 1 event", "published 0 events, 1 bad");
        assertThat(ran.errLines()).containsExactly(file + ":2: /id: is bad");
    }

    @Test
    void whenOneCannotBeReadNothingIsAsked() throws Exception {
        String file = file("events.ndjson", MEETING.formatted("good-1") + "{\n");

        assertThat(publish("publish", "--atomic", file).outLines())
                .containsExactly("withheld 1 event", "published 0 events, 1 bad");
        assertThat(feed.calls()).isEmpty();
    }

    @Test
    void whatTheFeedRefusesIsNamedByFileAndLine() throws Exception {
        String first = file("first.ndjson", MEETING.formatted("good-1") + "{\n" + MEETING.formatted("bad-1"));
        String second = file("second.ndjson", "\n" + MEETING.formatted("bad-2") + MEETING.formatted("good-2"));

        Ran ran = publish("publish", first, second);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.outLines())
                .containsExactly(
                        "published 2 events, 3 bad",
                        "position "
                                + Position.after("alliance.meetings.v1", 0, 1).text());
        assertThat(ran.errLines())
                .satisfiesExactly(
                        brace -> assertThat(brace).startsWith(first + ":2: "),
                        refused -> assertThat(refused).isEqualTo(first + ":3: /id: is bad"),
                        refused -> assertThat(refused).isEqualTo(second + ":2: /id: is bad"));
        assertThat(feed.calls()).containsExactly("/api/v1/events");
    }

    @Test
    void nothingTakenIsNoOddity() throws Exception {
        Ran ran = publish("publish", file("bad.ndjson", MEETING.formatted("bad-1")));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("published 0 events, 1 bad\n");
    }

    @Test
    void manyGoInSeveralRequests() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_500; i++) {
            lines.append(MEETING.formatted(i == 2_400 ? "bad" : "m-" + i));
        }
        String file = file("many.ndjson", lines.toString());

        Ran ran = publish("publish", file);

        assertThat(ran.out()).startsWith("published 2,499 events, 1 bad");
        assertThat(ran.err()).isEqualTo(file + ":2401: /id: is bad\n");
        assertThat(bodies).hasSize(3);
        assertThat(ran.outLines().getLast())
                .isEqualTo("position "
                        + Position.after("alliance.meetings.v1", 0, 3).text());
    }

    @Test
    void organizationsArePublishedAndOddOnesTold() throws Exception {
        String file = file("organizations.yaml", "- {id: odd, parent: x, names: [{text: Odd}]}\n");

        Ran ran = publish("directory", file);

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).startsWith("published 1 organization, 0 bad\n");
        assertThat(ran.err()).isEqualTo(file + ":1: taken, but /parent: nobody knows it\n");
        assertThat(feed.calls()).containsExactly("/api/v1/organizations");
    }

    @Test
    void organizationsAreTakenOutAgain() {
        Ran ran = publish("directory", "--remove", "zte", "huawei");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("removed 2 organizations\nposition ");
        assertThat(feed.calls()).containsExactly("/api/v1/organizations/zte", "/api/v1/organizations/huawei");
    }

    @Test
    void whatIsNotTakenOutIsNamedAndTheWorkHasFailed() {
        Ran some = publish("directory", "--remove", "bad-1", "zte");
        Ran none = publish("directory", "--remove", "bad-1");

        assertThat(some.status()).isEqualTo(1);
        assertThat(some.out()).startsWith("removed 1 organization\nposition ");
        assertThat(some.err()).isEqualTo("bad-1:1: /id: is bad\n");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.out()).isEqualTo("removed 0 organizations\n");
    }

    @Test
    void whoComesWithTheSameFilesIsNotUnknown() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 1_500; i++) {
            String id =
                    switch (i) {
                        case 10 -> "odd-1\", \"parent\": \"o-1400";
                        case 20 -> "odd-2\", \"parent\": \"bad-1";
                        case 1_300 -> "odd-3\", \"parent\": \"o-1";
                        case 1_301 -> "odd-4\", \"parent\": \"nobody";
                        case 1_302 -> "bad-1";
                        default -> "o-" + i;
                    };
            lines.append("{\"id\": \"%s\", \"names\": [{\"text\": \"O\"}]}\n".formatted(id));
        }
        String file = file("organizations.ndjson", lines.toString());

        Ran ran = publish("directory", file);

        assertThat(bodies).hasSize(2);
        assertThat(ran.errLines())
                .containsExactly(
                        file + ":1302: /id: is bad",
                        file + ":20: taken, but /parent: nobody knows it",
                        file + ":1301: taken, but /parent: nobody knows it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"message": "bad request"}
            200 | {}
            200 | []
            202 | {"accepted": 1}
            202 | {"accepted": 3, "rejected": 0}
            202 | {"accepted": 2, "position": "nowhere"}
            207 | {"accepted": 1, "rejected": 1, "items": [{"line": 3, "problems": [{"reason": "is bad"}]}]}
            207 | {"accepted": 1, "rejected": 1, "items": [{"line": 0, "problems": [{"reason": "is bad"}]}]}
            """)
    void whatDoesNotSayWhatBecameOfEachLineIsNoFeed(int status, String body) throws Exception {
        serve(exchange -> Served.json(exchange, status, body));

        Ran ran = publish("publish", file("events.ndjson", MEETING.formatted("a") + MEETING.formatted("b")));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .isEqualTo(
                        "feed: this is no feed: %s/api/v1/events answered with status %d and does not say what became of"
                                        .formatted(feed.url(), status)
                                + " each line\n");
    }

    @Test
    void aRemovalThatIsNotConfirmedIsAFailure() throws Exception {
        serve(exchange -> Served.json(exchange, 200, "{}"));

        Ran ran = publish("directory", "--remove", "zte");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("feed: this is no feed: ");
    }

    @Test
    void aConnectionThatBreaksLaterDoesNotHideWhatWasPublished() throws Exception {
        serve(exchange -> {
            if (feed.calls().size() == 1) {
                answer(exchange);
            }
        });
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_500; i++) {
            lines.append(MEETING.formatted("m-" + i));
        }

        Ran ran = publish("publish", file("many.ndjson", lines.toString()));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("feed: 1,000 published, then: no feed answers at " + feed.url())
                .contains("What is published stays");
    }

    private void serve(Served.Handler handler) throws IOException {
        feed.close();
        feed = Served.by(handler);
    }

    @Test
    void aKafkaThatGoesAwayEndsTheWork() throws Exception {
        Ran ran = publish("publish", file("events.ndjson", MEETING.formatted("good") + MEETING.formatted("away")));

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("feed: 1 published, then: Kafka or the schema registry does not answer.");
    }

    @Test
    void aFeedThatIsNotThereIsOneClearMessage() throws Exception {
        Ran none = Ran.feed("publish", "--url", "http://127.0.0.1:1", file("events.ndjson", MEETING.formatted("a")));
        Ran wrong = Ran.feed("publish", "--url", "127.0.0.1:1", file("events.ndjson", MEETING.formatted("a")));

        assertThat(none.status()).isEqualTo(1);
        assertThat(none.errLines()).singleElement().asString().contains("no feed answers at http://127.0.0.1:1");
        assertThat(wrong.status()).isEqualTo(2);
    }

    private Ran publish(String command, String... files) {
        List<String> all = new ArrayList<>(List.of(command, "--url", feed.url()));
        all.addAll(List.of(files));
        return Ran.feed(all.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
