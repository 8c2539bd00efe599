package org.alliancefeed.server;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliancefeed.local.LocalBroker;
import org.alliancefeed.server.access.Access;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Topics;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A broker that goes away under a node, and comes back with what it had. */
@Timeout(300)
@ExtendWith(RealNode.Started.class)
class BrokerAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String EVENTS = "/api/v1/events";

    /** Nobody who tests wants to wait as long as Kafka's clients do. */
    private static final Map<String, String> IMPATIENT = Map.of(
            "max.block.ms", "3000",
            "default.api.timeout.ms", "3000",
            "request.timeout.ms", "2000",
            "delivery.timeout.ms", "4000");

    @TempDir
    Path dir;

    /** Whose registry is this one's too. */
    private final RealNode beside;

    private final HttpClient client = HttpClient.newHttpClient();
    private LocalBroker broker;
    private FeedServer server;
    private Connection connection;

    BrokerAwayTest(RealNode beside) {
        this.beside = beside;
    }

    @BeforeEach
    void start() throws Exception {
        startBroker(0);
        connection =
                new Connection(broker.bootstrapServers(), beside.connection().registryUrl(), IMPATIENT);
        FeedServer.Config usual = FeedServer.Config.of(connection, dir.resolve("streams"));
        server = FeedServer.start(new FeedServer.Config(
                connection,
                "127.0.0.1",
                0,
                null,
                usual.stateDir(),
                new Topics.Layout(1, (short) 0),
                usual.commitInterval(),
                1,
                usual.applicationId(),
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                2,
                new Access.Open(),
                usual.webhooks()));
        assertThat(server.awaitReady(PATIENCE)).isTrue();
    }

    private void startBroker(int port) {
        broker = LocalBroker.start(new LocalBroker.Config(dir.resolve("kafka"), port));
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
        broker.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private SseReader listen() throws IOException, InterruptedException {
        SseReader events = new SseReader(client.send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/stream?topics=meetings"))
                                .build(),
                        BodyHandlers.ofInputStream())
                .body());
        assertThat(events.next().event()).isEqualTo("caught-up");
        return events;
    }

    /** All at once, as each of them waits. */
    @SafeVarargs
    private final void allAreAway(Callable<HttpResponse<String>>... calls) throws Exception {
        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer : atOnce.invokeAll(List.of(calls))) {
                isAway(answer.get());
            }
        }
    }

    private static void isAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Feed-Position")).isEmpty();
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/unavailable");
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        List<FeedTopic> topics = List.of(
                FeedTopic.ofEvents().getFirst(), FeedTopic.ORGANIZATIONS, FeedTopic.JUDGEMENTS, FeedTopic.ANSWERS);
        try (LogReader reader = LogReader.open(connection, topics, new Bound.Earliest(), new Bound.Now())) {
            while (!reader.isHistoryRead()) {
                reader.readHistory(Duration.ofSeconds(1))
                        .forEach(one -> keys.add(new String(one.key(), StandardCharsets.UTF_8)));
            }
        }
        return keys;
    }

    @Test
    void nothingIsHalfAcceptedAndAllGoesOnWhenItIsBack() throws Exception {
        HttpResponse<String> before = send("POST", EVENTS, meeting("before", "Huawei"));
        assertThat(before.statusCode()).isEqualTo(202);
        String position = before.headers().firstValue("Feed-Position").orElseThrow();
        assertThat(send("GET", "/api/v1/events/before?after=" + position, "").statusCode())
                .isEqualTo(200);
        SseReader live = listen();
        String both = "[" + meeting("away-2", "Huawei") + "," + meeting("away-3", "Huawei") + "]";
        String organization = "{\"kind\":\"company\",\"names\":[{\"text\":\"Away\",\"language\":\"en\"}]}";

        int port = URI.create("kafka://" + broker.bootstrapServers()).getPort();
        broker.close();
        allAreAway(
                () -> send("POST", EVENTS, meeting("away-1", "Huawei"), "Idempotency-Key", "\"away-key\""),
                () -> send("POST", EVENTS, both),
                () -> send("POST", EVENTS + "?atomic=true", both),
                () -> send("PUT", "/api/v1/organizations/away-organization", organization),
                () -> send("DELETE", "/api/v1/organizations/away-organization", ""),
                () -> send("PUT", "/api/v1/judgements/event:away-4", "{\"apart\":true}"),
                () -> send("GET", "/api/v1/topics", ""),
                () -> send("GET", "/api/v1/rejected", ""),
                () -> send("POST", "/api/v1/rejected/0-0/redrive", ""));
        startBroker(port);

        HttpResponse<String> again = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> send("POST", EVENTS, meeting("again", "Huawei"), "Idempotency-Key", "\"away-key\""),
                        answer -> answer.statusCode() == 202);
        String behind = again.headers().firstValue("Feed-Position").orElseThrow();
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        send("GET", "/api/v1/events/again?after=" + behind, "").statusCode())
                .isEqualTo(200));
        assertThat(send("POST", EVENTS + "?atomic=true", both).statusCode()).isEqualTo(202);
        assertThat(send("GET", "/api/v1/topics", "").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/health", "").statusCode()).isEqualTo(200);
        SseReader.Sse next = live.next();
        assertThat(json(next.data()).path("id").asText()).isEqualTo("again");
        live.close();
        assertThat(server.failure()).isNotDone();
        assertThat(keys()).containsExactlyInAnyOrder("before", "again", "away-key", "away-2", "away-3");
    }
}
