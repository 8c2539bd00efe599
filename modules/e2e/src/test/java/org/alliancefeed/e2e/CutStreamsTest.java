package org.alliancefeed.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connections are cut by hundreds while events come: by whoever listens, by nodes that are killed, and by nodes that stand
 * still. What each listener got in the end is what there is, nothing missing and nothing twice.
 */
@Timeout(500)
class CutStreamsTest {

    private static final long SEED = Long.getLong("feed.seed", 20_211_214L);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CUTS = 300;
    private static final List<String> QUERIES = List.of(
            "?since=earliest",
            "?topics=meetings&since=earliest",
            "?topics=meetings,statements&since=earliest&organization=~alliance-1",
            "?topics=activities&since=earliest",
            "?topics=activities&since=earliest&organization=~alliance-2",
            "?topics=timelines&since=earliest",
            "?topics=timelines&since=earliest&organization=~alliance-3");

    @TempDir
    Path folder;

    private final Random chance = new Random(SEED);
    private final List<NodeProcess> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final List<String> positions = new ArrayList<>();
    private int published;

    @Test
    void nothing_is_missing_and_nothing_comes_twice() throws Exception {
        try (FeedProcess feed = FeedProcess.up(folder.resolve("feed"), "--empty");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<?>> starting = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                starting.add(CompletableFuture.runAsync(() -> nodes.add(node(feed)), threads));
            }
            publish(feed);
            starting.forEach(CompletableFuture::join);
            List<CutListener> listeners = new ArrayList<>();
            for (String query : QUERIES) {
                listeners.add(new CutListener(query, this::anyNode, chance.nextLong()));
            }
            listeners.forEach(listener -> CompletableFuture.runAsync(listener::listen, threads));
            try {
                hurtNodesUntilEnoughIsCut(feed, listeners);
                awaitAllPublished(feed);
                for (CutListener listener : listeners) {
                    compare(feed, listener, QUERIES.get(listeners.indexOf(listener)));
                }
            } finally {
                listeners.forEach(CutListener::stop);
                nodes.forEach(CutStreamsTest::kill);
            }
        }
    }

    private void hurtNodesUntilEnoughIsCut(FeedProcess feed, List<CutListener> listeners) throws Exception {
        for (int round = 0;
                round < 3 || listeners.stream().mapToInt(CutListener::cuts).sum() < CUTS;
                round++) {
            NodeProcess hurt = nodes.get(chance.nextInt(nodes.size()));
            if (round % 2 == 0) {
                nodes.remove(hurt);
                kill(hurt);
                publish(feed);
                nodes.add(node(feed));
            } else {
                hurt.signal("STOP");
                publish(feed);
                pause(chance.nextInt(2_000));
                hurt.signal("CONT");
            }
            publish(feed);
        }
    }

    /** Until what there is no longer grows. */
    private void awaitAllPublished(FeedProcess feed) throws Exception {
        for (String position : positions) {
            feed.get("/topics?after=" + position);
        }
    }

    private void compare(FeedProcess feed, CutListener listener, String query) throws Exception {
        await("as much as there is of " + query + ", seed " + SEED)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(listener.received())
                        .hasSizeGreaterThanOrEqualTo(all(feed, query).size()));
        assertThat(listener.received())
                .as("%s, seed %d", query, SEED)
                .containsExactlyInAnyOrderElementsOf(all(feed, query));
    }

    /** In one go, from a node that nobody hurts. */
    private static List<String> all(FeedProcess feed, String query) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(feed.address("api") + "/stream" + query + "&until=now"))
                                .header("Accept", "application/x-ndjson")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> data = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : answer.body().lines().toList()) {
            var one = json.readTree(line);
            if (!List.of("heartbeat", "end").contains(one.path("event").asText())) {
                data.add(one.path("data").toString());
            }
        }
        return data;
    }

    /** Some that are new and some that correct what there is. */
    private void publish(FeedProcess feed) throws Exception {
        for (int batch = 0; batch < 10; batch++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 5; i++) {
                boolean isNew = published < 10 || chance.nextInt(3) > 0;
                int number = isNew ? published++ : chance.nextInt(published);
                lines.append(event(number, chance.nextInt(1_000_000))).append('\n');
            }
            HttpResponse<String> answer = feed.post("/events", "application/x-ndjson", lines.toString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            positions.add(answer.headers().firstValue("Feed-Position").orElseThrow());
            pause(20);
        }
    }

    /** Things happen at any time, not as fast as they can. */
    private static void pause(int millis) {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                .join();
    }

    private static String event(int number, int revision) {
        return """
                {"kind": "%s", "id": "e-%d", "revision": %d, "when": "20%02d", "title": "Number %d, %d", "participants": [{"organization": "Alliance %d", "role": "%s"}]}""".formatted(
                        number % 2 == 0 ? "meeting" : "statement",
                        number,
                        1 + revision,
                        revision % 20,
                        number,
                        revision,
                        (number + revision % 2) % 5,
                        number % 2 == 0 ? "convener" : "speaker");
    }

    private String anyNode() {
        try {
            return nodes.get(chance.nextInt(nodes.size())).url();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private NodeProcess node(FeedProcess feed) {
        try {
            return NodeProcess.beside(feed, folder.resolve("node-" + number.incrementAndGet()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void kill(NodeProcess node) {
        try {
            node.signal("CONT");
            node.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
