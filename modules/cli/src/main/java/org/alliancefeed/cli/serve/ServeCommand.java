package org.alliancefeed.cli.serve;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.cli.Ending;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.server.FeedServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Runs one node of a deployment. */
@Command(
        name = "serve",
        description = {
            "Run one node of a deployment, against a Kafka and a schema registry that are there already.",
            "Environment variables say how: KAFKA_BOOTSTRAP_SERVERS, SCHEMA_REGISTRY_URL, FEED_ADVERTISED_URL, …; docs/operating.md lists all of them. SIGTERM ends it in order."
        })
public final class ServeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final CompletableFuture<@Nullable Void> told = new CompletableFuture<>();

    public ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        // An operator reads the log, not the screen: see logback.xml, which nobody has read yet.
        System.setProperty("feed.log.console", System.getProperty("feed.log.console", "INFO"));
        FeedServer.Config config = config(System.getenv());
        try (Ending ignored = Ending.watch(() -> told.complete(null));
                FeedServer server = start(config)) {
            terminal.out().println("serving at " + server.url());
            CompletableFuture<Throwable> failure = server.failure();
            CompletableFuture.anyOf(told, failure).get();
            if (failure.isDone()) {
                Throwable why = failure.get();
                throw new Failure("the node has stopped: " + why.getMessage(), why);
            }
        }
        return 0;
    }

    private static FeedServer.Config config(Map<String, String> environment) {
        try {
            return FeedServer.Config.fromEnvironment(environment);
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    private static FeedServer start(FeedServer.Config config) throws InterruptedException {
        try {
            return FeedServer.start(config);
        } catch (RuntimeException e) {
            throw new Failure("the node cannot start: " + e.getMessage(), e);
        }
    }
}
