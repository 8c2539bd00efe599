package org.alliancefeed.server;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.local.LocalPlatform;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.access.Access;
import org.alliancefeed.server.webhooks.Schedule;
import org.alliancefeed.server.webhooks.WebhookSettings;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.Topics;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A node on a real broker and a real registry, and a client of it. All tests of a process share one. */
public final class RealNode implements AutoCloseable {

    public static final int MOST_STREAMS = 6;

    /** Of webhooks. */
    private static final Schedule RETRIES =
            new Schedule(List.of(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(150)));

    /** That of {@code feed up}. */
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(50);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Reads that need the stores of all tasks together. */
    private static final List<String> OF_EVERY_STORE =
            List.of("unresolved-names", "suggested-duplicates", "activities", "activities/any");

    private final Path dir;
    private final LocalPlatform platform;
    private final Connection connection;
    private final FeedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Gives a test class the node, which is started for the first and stopped behind the last. */
    public static final class Started implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == RealNode.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            // Surefire runs each class by itself where it has several processes, but all of one process in one session.
            return test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                    .getOrComputeIfAbsent(RealNode.class, type -> RealNode.start(), RealNode.class);
        }
    }

    private static RealNode start() {
        try {
            return new RealNode(Files.createTempDirectory("node"));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private RealNode(Path dir) throws InterruptedException {
        this.dir = dir;
        platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(dir.resolve("platform")));
        connection = new Connection(platform.bootstrapServers(), platform.registryUrl());
        server = FeedServer.start(config(connection, 0));
        assertThat(server.awaitReady(PATIENCE)).isTrue();
    }

    /** That of another node beside this one. */
    FeedServer.Config config(Connection kafka, int port) {
        return config(kafka, dir.resolve("streams"), port);
    }

    private static FeedServer.Config config(Connection kafka, Path stateDir, int port) {
        FeedServer.Config usual = FeedServer.Config.of(kafka, stateDir);
        return new FeedServer.Config(
                kafka,
                "127.0.0.1",
                port,
                null,
                usual.stateDir(),
                new Topics.Layout(2, (short) 0),
                COMMIT_INTERVAL,
                1,
                usual.applicationId(),
                null,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                MOST_STREAMS,
                new Access.Open(),
                new WebhookSettings(true, RETRIES, Duration.ofSeconds(5)));
    }

    FeedServer server() {
        return server;
    }

    public String url() {
        return server.url();
    }

    public Connection connection() {
        return connection;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    public JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** @return the position behind it */
    public String publish(String event) throws IOException, InterruptedException {
        return write("POST", "/api/v1/events", event);
    }

    /** @return the position behind it */
    public String write(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Feed-Position").orElseThrow();
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(server, method, path, body, headers);
    }

    private HttpResponse<String> send(FeedServer to, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Another node of the same feed, which may not have its stores yet. */
    public Beside another() throws InterruptedException {
        return new Beside(FeedServer.start(config(connection, dir.resolve("streams-beside"), 0)));
    }

    public final class Beside implements AutoCloseable {
        private final FeedServer other;

        private Beside(FeedServer other) {
            this.other = other;
        }

        public HttpResponse<String> send(String method, String path, String body, String... headers)
                throws IOException, InterruptedException {
            return RealNode.this.send(other, method, path, body, headers);
        }

        /** Returns when the first node has all the stores again. */
        @Override
        public void close() {
            other.close();
            await().atMost(PATIENCE).untilAsserted(() -> {
                for (String read : OF_EVERY_STORE) {
                    assertThat(get("/api/v1/" + read).statusCode()).as(read).isNotEqualTo(503);
                }
            });
        }
    }

    public SseReader stream(String query, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/stream" + query);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new SseReader(answer.body());
    }

    /** Publishes an entry of the directory past HTTP. */
    public Position know(Organization organization) {
        try (Publisher publisher = Publisher.connect(connection, "/test", Clock.systemUTC())) {
            return publisher.publish(organization).join();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
        platform.close();
        try (Stream<Path> files = Files.walk(dir)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
