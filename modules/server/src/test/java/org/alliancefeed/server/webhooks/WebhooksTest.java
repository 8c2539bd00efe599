package org.alliancefeed.server.webhooks;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.tables.JsonCodec;
import org.alliancefeed.server.webhooks.TestReceiver.Received;
import org.alliancefeed.server.webhooks.TestReceiver.Reply;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks of a real node, on a real broker. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class WebhooksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PATH = "/api/v1/webhooks";
    private static final String[] JSON = {"Content-Type", "application/json"};

    private final RealNode node;
    private final TestReceiver receiver;
    private final List<String> registered = new ArrayList<>();

    WebhooksTest(RealNode node) throws IOException {
        this.node = node;
        this.receiver = new TestReceiver();
    }

    @AfterEach
    void close() throws Exception {
        for (String id : registered) {
            node.send("DELETE", PATH + "/" + id, "");
        }
        receiver.close();
    }

    /** With events of one organization, that others do not publish. */
    private JsonNode register(String organization) throws Exception {
        return register(organization, "");
    }

    private JsonNode register(String organization, String path) throws Exception {
        HttpResponse<String> answer = node.send("POST", PATH, """
                {"url": "%s", "topics": ["meetings"], "organization": "~%s"}""".formatted(receiver.url() + path, organization), JSON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode webhook = json(answer.body());
        registered.add(webhook.path("id").asText());
        return webhook;
    }

    private String publish(String organization, String... events) throws Exception {
        String position = "";
        for (String event : events) {
            position = node.publish(meeting(event, organization));
        }
        return position;
    }

    private JsonNode call(String method, String path) throws Exception {
        HttpResponse<String> answer = node.send(method, PATH + path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** Of two partitions, as all topics of the node have, those events that are in one. */
    private static List<String> of(int partition, List<String> events) {
        return events.stream().filter(id -> Share.partition(id, 2) == partition).toList();
    }

    /** Ids of events that are in one partition, and so in order. */
    private static String[] inOrder(String prefix, int count) {
        List<String> some = IntStream.range(0, 100).mapToObj(i -> prefix + i).toList();
        return of(0, some).stream().limit(count).toArray(String[]::new);
    }

    private void awaitEvents(String... events) {
        await().atMost(PATIENCE).untilAsserted(() -> receiver.assertOnly(events));
    }

    private JsonNode awaitStatus(String id, String status) {
        return await().atMost(PATIENCE).until(() -> call("GET", "/" + id), webhook -> webhook.path("status")
                .asText()
                .equals(status));
    }

    @Test
    void whatIsPublishedFromTheRegistrationOnIsSentInOrderAndSigned() throws Exception {
        String[] events = inOrder("hook-", 3);
        publish("hook first", "hook-before");
        JsonNode webhook = register("hook-first");
        publish("hook first", events[0], events[1]);
        publish("hook somebody else", "hook-of-another");
        publish("hook first", events[2]);

        awaitEvents(events);

        Received one = receiver.received().getFirst();
        assertThat(one.isSignedWith(webhook.path("secret").asText())).isTrue();
        assertThat(one.isSignedWith(Signature.newSecret())).isFalse();
        assertThat(one.payload().path("type").asText()).isEqualTo("meeting");
        assertThat(Instant.parse(one.payload().path("timestamp").asText()))
                .isBetween(Instant.now().minusSeconds(120), Instant.now());
        assertThat(receiver.received()).extracting(Received::id).doesNotHaveDuplicates();
    }

    @Test
    void aSecretIsShownOnceAndAReadShowsWhatWasAskedFor() throws Exception {
        JsonNode webhook = register("hook-shown");
        String id = webhook.path("id").asText();

        JsonNode read = call("GET", "/" + id);

        assertThat(webhook.path("secret").asText()).startsWith("whsec_");
        assertThat(read.has("secret")).isFalse();
        assertThat(read.path("url").asText()).isEqualTo(receiver.url());
        assertThat(read.path("topics").toString()).isEqualTo("[\"meetings\"]");
        assertThat(read.path("status").asText()).isEqualTo("active");
        assertThat(call("GET", "?limit=500").path("items"))
                .anyMatch(item -> item.path("id").asText().equals(id))
                .noneMatch(item -> item.has("secret"));
    }

    @Test
    void aFailingReceiverGetsTheSameMessageAgainAndNothingBehindIt() throws Exception {
        JsonNode webhook = register("hook-failing");
        receiver.answers(one -> receiver.received().size() < 3 ? new Reply(500) : Reply.OK);
        String[] events = inOrder("fail-", 2);
        publish("hook failing", events);

        awaitEvents(events);

        assertThat(receiver.received())
                .extracting(Received::eventId)
                .containsExactly(events[0], events[0], events[0], events[1]);
        assertThat(receiver.of(events[0]))
                .extracting(Received::id)
                .containsOnly(receiver.received().getFirst().id());
        JsonNode attempts = await().atMost(PATIENCE)
                .until(
                        () -> call("GET", "/" + webhook.path("id").asText() + "/deliveries")
                                .path("items"),
                        items -> items.size() == 4);
        assertThat(attempts).extracting(one -> one.path("attempt").asInt()).containsExactly(1, 3, 2, 1);
        assertThat(attempts).extracting(one -> one.path("status").asInt()).containsExactly(204, 204, 500, 500);
        assertThat(attempts.get(1).has("nextAttempt")).isFalse();
        assertThat(Instant.parse(attempts.get(2).path("nextAttempt").asText()))
                .isAfter(Instant.parse(attempts.get(2).path("at").asText()));
    }

    @Test
    void pagesOfDeliveriesLeadFromTheNewestToTheOldest() throws Exception {
        String id = register("hook-pages").path("id").asText();
        publish("hook pages", "page-1", "page-2", "page-3");
        await().atMost(PATIENCE)
                .until(() -> call("GET", "/" + id + "/deliveries").path("items").size() == 3);

        List<String> messages = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            JsonNode read = call("GET", "/" + id + "/deliveries?limit=1" + cursor);
            assertThat(read.path("items")).hasSize(1);
            messages.add(read.path("items").get(0).path("id").asText());
            cursor = "&cursor=" + read.path("next").asText();
        }

        assertThat(messages.reversed())
                .isEqualTo(receiver.received().stream().map(Received::id).toList());
    }

    @Test
    void aReceiverThatFailsTooOftenIsLeftAloneAndGoesOnWhenItIsEnabled() throws Exception {
        String id = register("hook-tired").path("id").asText();
        receiver.answers(one -> new Reply(500));
        String[] events = inOrder("tired-", 2);
        publish("hook tired", events);

        JsonNode disabled = awaitStatus(id, "disabled");
        assertThat(disabled.path("reason").asText()).contains("4 times", "500");
        assertThat(receiver.received()).hasSize(4);

        receiver.answers(one -> Reply.OK);
        assertThat(call("POST", "/" + id + "/enable").path("status").asText()).isEqualTo("active");
        awaitEvents(events);
        assertThat(receiver.of(events[0]))
                .extracting(Received::id)
                .containsOnly(receiver.received().getFirst().id());
    }

    @Test
    void aReceiverThatIsGoneIsLeftAloneAtOnce() throws Exception {
        String id = register("hook-gone").path("id").asText();
        receiver.answers(one -> new Reply(410));
        publish("hook gone", "gone-1");

        assertThat(awaitStatus(id, "disabled").path("reason").asText()).contains("410");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aNewSecretSignsBesideTheOldOne() throws Exception {
        JsonNode webhook = register("hook-rotated");
        JsonNode rotated = call("POST", "/" + webhook.path("id").asText() + "/secret");
        publish("hook rotated", "rotated-1");
        awaitEvents("rotated-1");

        Received one = receiver.received().getFirst();
        assertThat(rotated.path("secret").asText())
                .isNotEqualTo(webhook.path("secret").asText());
        assertThat(one.isSignedWith(webhook.path("secret").asText())).isTrue();
        assertThat(one.isSignedWith(rotated.path("secret").asText())).isTrue();
    }

    @Test
    void fromATimeOnAllIsSentAgainUnderTheSameIds() throws Exception {
        Instant start = Instant.now();
        publish("hook again", "again-0");
        String id = register("hook-again").path("id").asText();
        publish("hook again", "again-1");
        awaitEvents("again-1");

        call("POST", "/" + id + "/redrive?since=" + start);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.received())
                .extracting(Received::eventId)
                .containsExactly("again-1", "again-0", "again-1"));
        assertThat(receiver.of("again-1"))
                .extracting(Received::id)
                .containsOnly(receiver.received().getFirst().id());
    }

    @Test
    void aTestIsSentAtOnceAndItsAnswerIsTold() throws Exception {
        JsonNode webhook = register("hook-tested");
        receiver.answers(one -> new Reply(418));

        JsonNode told = call("POST", "/" + webhook.path("id").asText() + "/test");

        assertThat(told.path("delivered").asBoolean()).isFalse();
        assertThat(told.path("status").asInt()).isEqualTo(418);
        Received one = receiver.received().getFirst();
        assertThat(one.id()).isEqualTo(told.path("id").asText());
        assertThat(one.payload().path("type").asText()).isEqualTo("test");
        assertThat(one.isSignedWith(webhook.path("secret").asText())).isTrue();
    }

    @Test
    void aDryRunCountsWhatWouldHaveBeenSentAndSendsNothing() throws Exception {
        publish("hook dry", "dry-1", "dry-2", "dry-3", "dry-4", "dry-5", "dry-6");

        HttpResponse<String> answer = node.send(
                "POST",
                PATH + "/dry-run",
                "{\"url\": \"" + receiver.url() + "\", \"organization\": \"~hook-dry\"}",
                JSON);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode run = json(answer.body());
        assertThat(run.path("count").asInt()).isEqualTo(6);
        assertThat(run.path("complete").asBoolean()).isTrue();
        assertThat(run.path("months").get(0).path("count").asInt()).isEqualTo(6);
        assertThat(run.path("first"))
                .extracting(one -> one.path("data").path("id").asText())
                .containsExactly("dry-1", "dry-2", "dry-3", "dry-4", "dry-5");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void whatChangesInActivitiesIsSentToo() throws Exception {
        HttpResponse<String> answer = node.send("POST", PATH, """
                {"url": "%s", "topics": ["activities"], "organization": "~hook-changes"}""".formatted(receiver.url()), JSON);
        registered.add(json(answer.body()).path("id").asText());
        publish("hook changes", "changed-1");

        awaitEvents("changed-1");
        assertThat(receiver.received()
                        .getFirst()
                        .payload()
                        .path("data")
                        .path("reason")
                        .asText())
                .isEqualTo("new");
    }

    @Test
    void whatIsRemovedGetsNothingAndIsUnknown() throws Exception {
        String id = register("hook-removed").path("id").asText();
        assertThat(node.send("DELETE", PATH + "/" + id, "").statusCode()).isEqualTo(204);

        publish("hook removed", "removed-1");
        JsonNode other = register("hook-removed");
        publish("hook removed", "removed-2");
        awaitEvents("removed-2");

        assertThat(other.path("id").asText()).isNotEqualTo(id);
        for (String path : List.of("", "/deliveries")) {
            assertThat(node.get(PATH + "/" + id + path).statusCode()).isEqualTo(404);
        }
        for (String path : List.of("/enable", "/secret", "/test", "/redrive?since=earliest")) {
            assertThat(node.send("POST", PATH + "/" + id + path, "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsRegistered() throws Exception {
        assertThat(problem("{\"topics\": [\"meetings\"]}", "bad-webhook")
                        .path("problems")
                        .get(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("/url");
        problem("{\"url\": \"http://a:b@127.0.0.1/\"}", "bad-webhook");
        problem("{\"url\": \"http://127.0.0.1/\", \"kinds\": [\"meeting\"]}", "bad-webhook");
        assertThat(problem("{\"url\": \"http://127.0.0.1/\", \"kind\": [\"party\"]}", "bad-parameter")
                        .path("parameter")
                        .asText())
                .isEqualTo("kind");
        problem("{\"url\": ", "malformed-json");
    }

    private JsonNode problem(String body, String type) throws Exception {
        HttpResponse<String> answer = node.send("POST", PATH, body, JSON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/" + type);
        return json(answer.body());
    }

    @Test
    void aRegistrationWithAKeyIsMadeOnce() throws Exception {
        String body = "{\"url\": \"%s\", \"organization\": \"~hook-once\"}".formatted(receiver.url());
        String[] headers = {"Content-Type", "application/json", "Idempotency-Key", "hook-once"};

        JsonNode first = json(node.send("POST", PATH, body, headers).body());
        JsonNode second = json(node.send("POST", PATH, body, headers).body());

        registered.add(first.path("id").asText());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void nodesComeAndGoAndEachWebhookStillGetsAllInTheOrderOfTheirPartitions() throws Exception {
        for (int i = 0; i < 16; i++) {
            register("hook-nodes", "/" + i);
        }
        List<String> events = IntStream.range(0, 40).mapToObj(i -> "nodes-" + i).toList();
        Set<String> failedOnce = ConcurrentHashMap.newKeySet();
        receiver.answers(one -> one.eventId().endsWith("5") && failedOnce.add(one.id()) ? new Reply(500) : Reply.OK);

        publish("hook nodes", events.subList(0, 10).toArray(String[]::new));
        try (RealNode.Beside other = node.another()) {
            publish("hook nodes", events.subList(10, 20).toArray(String[]::new));
            awaitShared(other);
            publish("hook nodes", events.subList(20, 30).toArray(String[]::new));
        }
        publish("hook nodes", events.subList(30, 40).toArray(String[]::new));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.eventsByPath())
                .as(call("GET", "?limit=500").toString())
                .hasSize(registered.size())
                .allSatisfy((path, came) -> {
                    for (int partition : List.of(0, 1)) {
                        assertThat(of(partition, came)).isEqualTo(of(partition, events));
                    }
                }));
        assertThat(failedOnce).hasSize(4 * registered.size());
    }

    private void awaitShared(RealNode.Beside other) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            int there = delivered(other.send("GET", "/metrics", "").body());
            assertThat(there).isPositive();
            assertThat(there + delivered(node.get("/metrics").body())).isEqualTo(registered.size());
        });
    }

    @Test
    void aReceiverThatAskedForTimeHasItFromTheNodeThatTakesOver() throws Exception {
        for (int i = 0; i < 16; i++) {
            register("hook-patient", "/" + i);
        }
        receiver.answers(one -> new Reply(503, "Retry-After", "3600"));
        publish("hook patient", "patient-1");
        for (String id : registered) {
            awaitStatus(id, "failing");
        }
        JsonNode before = call("GET", "?limit=500");

        try (RealNode.Beside other = node.another()) {
            awaitShared(other);
            receiver.answers(one -> Reply.OK);
            publish("hook patient", "patient-2");
            assertThat(json(other.send("GET", PATH + "?limit=500", "").body())).isEqualTo(before);
        }
        assertThat(receiver.received()).hasSize(registered.size());

        for (String id : registered) {
            call("POST", "/" + id + "/enable");
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(receiver.eventsByPath())
                .hasSize(registered.size())
                .allSatisfy((path, came) -> assertThat(came).containsExactly("patient-1", "patient-2")));
    }

    private static int delivered(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("feed_webhooks_delivered "))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ", 2)[1]))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aThousandWebhooksHaveNoThreadsOfTheirOwn() throws Exception {
        register("hook-many");
        Webhook one = onItsTopic(registered.getFirst());
        int threads = Thread.getAllStackTraces().size();
        List<String> ids =
                IntStream.range(0, 1_000).mapToObj(i -> "wh_many-" + i).toList();
        try (Publisher publisher = Publisher.connect(node.connection(), "/test", Clock.systemUTC())) {
            byte[] value = new JsonCodec<>(Webhook.class).encode(one);
            ids.forEach(id -> publisher.keep(FeedTopic.WEBHOOKS, id, value));
            publisher.flush();
            publish("hook many", "many-1", "many-2");

            for (String event : List.of("many-1", "many-2")) {
                await().atMost(PATIENCE)
                        .until(
                                () -> receiver.of(event).stream()
                                        .map(Received::id)
                                        .distinct()
                                        .count(),
                                count -> count == 1_001);
            }

            assertThat(Thread.getAllStackTraces().size()).isLessThan(threads + 50);
            ids.forEach(id -> publisher.keep(FeedTopic.WEBHOOKS, id, null));
        }
    }

    private Webhook onItsTopic(String id) {
        try (LogReader reader =
                LogReader.open(node.connection(), List.of(FeedTopic.WEBHOOKS), new Bound.Earliest(), new Bound.Now())) {
            while (!reader.isHistoryRead()) {
                for (LogRecord one : reader.readHistory(PATIENCE)) {
                    if (one.value() != null && new String(one.key(), StandardCharsets.UTF_8).equals(id)) {
                        return new JsonCodec<>(Webhook.class).decode(one.value());
                    }
                }
            }
        }
        throw new AssertionError(id + " is not on its topic");
    }
}
