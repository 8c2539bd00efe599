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
                ? List.of("{}")
                : body.lines().toList();
        for (String line : lines) {
            String id = MAPPER.readTree(line).path("id").asText();
            ObjectNode item = items.addObject().put("line", items.size()).put("id", id);
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
        ObjectNode said = MAPPER.createObjectNode().put("accepted", accepted).put("rejected", rejected);
        said.put("unavailable", unavailable).set("items", items);
        if (accepted > 0) {
            said.put(
                    "position",
                    Position.after("alliance.meetings.v1", 0, bodies.size()).text());
        }
        Served.json(exchange, accepted == lines.size() ? 202 : accepted > 0 ? 207 : 400, said.toString());
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
