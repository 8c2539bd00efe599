package org.alliancefeed.server.webhooks;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

/** Many webhooks, and nodes that come and go. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class ManyWebhooksTest {

    private final RealNode node;
    private final TestWebhooks hooks;

    ManyWebhooksTest(RealNode node) throws IOException {
        this.node = node;
        this.hooks = new TestWebhooks(node);
    }

    @AfterEach
    void close() throws Exception {
        hooks.close();
    }

    @Test
    void nodesComeAndGoAndEachWebhookStillGetsAllInTheOrderOfTheirPartitions() throws Exception {
        for (int i = 0; i < 16; i++) {
            hooks.register("hook-nodes", "/" + i);
        }
        List<String> events = IntStream.range(0, 40).mapToObj(i -> "nodes-" + i).toList();
        Set<String> failedOnce = ConcurrentHashMap.newKeySet();
        hooks.receiver()
                .answers(one -> one.eventId().endsWith("5") && failedOnce.add(one.id()) ? new Reply(500) : Reply.OK);

        hooks.publish("hook nodes", events.subList(0, 10).toArray(String[]::new));
        try (RealNode.Beside other = node.another()) {
            hooks.publish("hook nodes", events.subList(10, 20).toArray(String[]::new));
            awaitShared(other);
            hooks.publish("hook nodes", events.subList(20, 30).toArray(String[]::new));
        }
        hooks.publish("hook nodes", events.subList(30, 40).toArray(String[]::new));

        await().atMost(TestWebhooks.PATIENCE).untilAsserted(() -> assertThat(
                        hooks.receiver().eventsByPath())
                .as(hooks.call("GET", "?limit=500").toString())
                .hasSize(hooks.registered().size())
                .allSatisfy((path, came) -> {
                    for (int partition : List.of(0, 1)) {
                        assertThat(TestWebhooks.of(partition, came)).isEqualTo(TestWebhooks.of(partition, events));
                    }
                }));
        assertThat(failedOnce).hasSize(4 * hooks.registered().size());
    }

    @Test
    void aReceiverThatAskedForTimeHasItFromTheNodeThatTakesOver() throws Exception {
        for (int i = 0; i < 16; i++) {
            hooks.register("hook-patient", "/" + i);
        }
        hooks.receiver().answers(one -> new Reply(503, "Retry-After", "3600"));
        hooks.publish("hook patient", "patient-1");
        for (String id : hooks.registered()) {
            hooks.awaitStatus(id, "failing");
        }
        JsonNode before = hooks.call("GET", "?limit=500");

        try (RealNode.Beside other = node.another()) {
            awaitShared(other);
            hooks.receiver().answers(one -> Reply.OK);
            hooks.publish("hook patient", "patient-2");
            assertThat(json(other.send("GET", TestWebhooks.PATH + "?limit=500", "")
                            .body()))
                    .isEqualTo(before);
        }
        assertThat(hooks.receiver().received()).hasSize(hooks.registered().size());

        for (String id : hooks.registered()) {
            hooks.call("POST", "/" + id + "/enable");
        }
        await().atMost(TestWebhooks.PATIENCE)
                .untilAsserted(() -> assertThat(hooks.receiver().eventsByPath())
                        .hasSize(hooks.registered().size())
                        .allSatisfy((path, came) -> assertThat(came).containsExactly("patient-1", "patient-2")));
    }

    @Test
    void aThousandWebhooksHaveNoThreadsOfTheirOwn() throws Exception {
        hooks.register("hook-many");
        Webhook one = onItsTopic(hooks.registered().getFirst());
        int threads = Thread.getAllStackTraces().size();
        List<String> ids =
                IntStream.range(0, 1_000).mapToObj(i -> "wh_many-" + i).toList();
        try (Publisher publisher = Publisher.connect(node.connection(), "/test", Clock.systemUTC())) {
            byte[] value = new JsonCodec<>(Webhook.class).encode(one);
            ids.forEach(id -> publisher.keep(FeedTopic.WEBHOOKS, id, value));
            publisher.flush();
            hooks.publish("hook many", "many-1", "many-2");

            for (String event : List.of("many-1", "many-2")) {
                await().atMost(TestWebhooks.PATIENCE)
                        .until(
                                () -> hooks.receiver().of(event).stream()
                                        .map(Received::id)
                                        .distinct()
                                        .count(),
                                count -> count == 1_001);
            }

            assertThat(Thread.getAllStackTraces().size()).isLessThan(threads + 50);
            ids.forEach(id -> publisher.keep(FeedTopic.WEBHOOKS, id, null));
        }
    }

    private void awaitShared(RealNode.Beside other) {
        await().atMost(TestWebhooks.PATIENCE).untilAsserted(() -> {
            int there = delivered(other.send("GET", "/metrics", "").body());
            assertThat(there).isPositive();
            assertThat(there + delivered(node.get("/metrics").body()))
                    .isEqualTo(hooks.registered().size());
        });
    }

    private static int delivered(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("feed_webhooks_delivered "))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ", 2)[1]))
                .findFirst()
                .orElseThrow();
    }

    private Webhook onItsTopic(String id) {
        try (LogReader reader =
                LogReader.open(node.connection(), List.of(FeedTopic.WEBHOOKS), new Bound.Earliest(), new Bound.Now())) {
            while (!reader.isHistoryRead()) {
                for (LogRecord one : reader.readHistory(TestWebhooks.PATIENCE)) {
                    if (one.value() != null && new String(one.key(), StandardCharsets.UTF_8).equals(id)) {
                        return new JsonCodec<>(Webhook.class).decode(one.value());
                    }
                }
            }
        }
        throw new AssertionError(id + " is not on its topic");
    }
}
