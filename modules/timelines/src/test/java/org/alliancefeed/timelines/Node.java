package org.alliancefeed.timelines;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.alliancefeed.testing.TestPlatform;
import org.alliancefeed.timelines.view.Progress;
import org.alliancefeed.timelines.view.Views;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.Topics;
import org.apache.kafka.clients.admin.Admin;

/** The application on a real broker and a real registry. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TimelinesApp app;

    private Node(TimelinesApp app) {
        this.app = app;
    }

    static Connection connection() {
        TestPlatform platform = TestPlatform.shared();
        Connection connection = new Connection(platform.bootstrapServers(), platform.registryUrl());
        try (Admin admin = Admin.create(connection.kafka())) {
            Topics.create(admin, new Topics.Layout(3, (short) 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Subjects.register(connection.registry());
        return connection;
    }

    static Publisher publisher() {
        return Publisher.connect(connection(), "/test", Clock.systemUTC());
    }

    static Node start(String application, int threads, Path state) {
        try {
            Node node = new Node(TimelinesApp.start(new TimelinesApp.Config(
                    connection(), application, state, Duration.ofMillis(50), threads, "node", null)));
            await().atMost(PATIENCE).until(() -> node.app.health() == TimelinesApp.Health.RUNNING);
            return node;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Path newState() throws IOException {
        return Files.createTempDirectory("feed-state-" + UUID.randomUUID());
    }

    Views views() {
        return app.views();
    }

    Progress progress() {
        return app.progress();
    }

    @Override
    public void close() {
        app.close();
    }
}
