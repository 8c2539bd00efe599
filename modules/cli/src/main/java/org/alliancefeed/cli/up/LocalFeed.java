package org.alliancefeed.cli.up;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.http.Answer;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.alliancefeed.cli.http.Token;
import org.alliancefeed.local.LocalPlatform;
import org.alliancefeed.server.FeedServer;
import org.alliancefeed.server.access.AccessVariables;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Position;
import org.slf4j.LoggerFactory;

/** The broker, the registry and one node of the feed, in this process and one beside it. */
final class LocalFeed implements AutoCloseable {

    /** Unless it is told otherwise, it asks nobody for a token, so it listens to this machine only. */
    static final String HOST = "127.0.0.1";

    /** As many as one machine has use for. */
    private static final int PARTITIONS = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(25);

    private final Connection connection;
    private final LocalPlatform platform;
    private final FeedServer server;

    private LocalFeed(Connection connection, LocalPlatform platform, FeedServer server) {
        this.connection = connection;
        this.platform = platform;
        this.server = server;
    }

    static LocalFeed start(Path dataDir, int port, int kafkaPort, int registryPort) throws InterruptedException {
        LocalPlatform platform = LocalPlatform.start(new LocalPlatform.Config(dataDir, kafkaPort, registryPort));
        try {
            Connection connection = new Connection(platform.bootstrapServers(), platform.registryUrl());
            long before = System.nanoTime();
            FeedServer server = FeedServer.start(config(System.getenv(), connection, dataDir, port));
            LoggerFactory.getLogger(LocalFeed.class)
                    .info(
                            "broker up in {} ms beside the registry in {} ms, node in {} ms",
                            platform.startUp().broker().toMillis(),
                            platform.startUp().registry().toMillis(),
                            (System.nanoTime() - before) / 1_000_000);
            return new LocalFeed(connection, platform, server);
        } catch (RuntimeException | InterruptedException e) {
            platform.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    String url() {
        return server.url();
    }

    Position publish(Samples samples) {
        try (Publisher publisher = Publisher.connect(connection, "urn:alliancefeed:samples", Clock.systemUTC())) {
            return samples.publish(publisher);
        }
    }

    /** Completes when a part of it ends without being closed. */
    CompletableFuture<Failure> failure() {
        return CompletableFuture.anyOf(platform.failure(), server.failure()).thenApply(LocalFeed::described);
    }

    /** As {@code feed serve} is told, so that other settings can be given to this one, too. */
    static FeedServer.Config config(Map<String, String> environment, Connection connection, Path dataDir, int port) {
        Map<String, String> settings = new HashMap<>();
        // Killed and started again, it takes up its work at once instead of waiting for itself to be missed.
        settings.put("FEED_INSTANCE_ID", "local");
        settings.put("FEED_PARTITIONS", String.valueOf(PARTITIONS));
        // Whoever tries a webhook has a receiver on this machine.
        settings.put("FEED_WEBHOOKS_PRIVATE", "true");
        environment.forEach((name, value) -> {
            // What is set for other Kafkas, such as how to log in, is not for this one.
            if (name.startsWith("FEED_")) {
                settings.put(name, value);
            }
        });
        if (!settings.containsKey(AccessVariables.KEYS) && !settings.containsKey(AccessVariables.ISSUER)) {
            settings.put(AccessVariables.ACCESS, "open");
        }
        settings.put("KAFKA_BOOTSTRAP_SERVERS", connection.bootstrapServers());
        settings.put("SCHEMA_REGISTRY_URL", connection.registryUrl());
        settings.put("FEED_REPLICATION", "1");
        settings.put("FEED_HOST", HOST);
        settings.put("FEED_PORT", String.valueOf(port));
        settings.put("FEED_STATE_DIR", dataDir.resolve("state").toString());
        settings.remove("FEED_ADVERTISED_URL");
        return FeedServer.Config.fromEnvironment(settings);
    }

    private static Failure described(Object failure) {
        return failure instanceof Throwable why
                ? new Failure(String.valueOf(why.getMessage()), why)
                : new Failure(String.valueOf(failure));
    }

    /**
     * Waits until a timeline with everything up to a position is served.
     *
     * @return false when the wait was ended from outside
     */
    boolean awaitServed(Position position, CompletableFuture<?> end) throws InterruptedException {
        FeedApi api = new FeedApi(URI.create(server.url()), Duration.ZERO, Token.ofEnvironment());
        Call call = Call.of("activities").with("limit", 1);
        if (!position.next().isEmpty()) {
            call.with("after", position.text());
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        CompletableFuture<Failure> failure = failure();
        while (!end.isDone()) {
            if (failure.isDone()) {
                throw failure.join();
            }
            Answer answer = api.send(call, Map.of("Accept", "application/json"));
            if (answer.isDone()) {
                answer.json();
                return true;
            }
            if (answer.status() != 503 || System.nanoTime() > deadline) {
                throw answer.refusal();
            }
            answer.refusal(); // reads it, so that the connection can be used again
            Thread.sleep(BETWEEN_QUESTIONS);
        }
        return false;
    }

    @Override
    public void close() {
        try (platform) {
            server.close();
        }
    }
}
