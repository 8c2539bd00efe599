package org.alliancefeed.cli.up;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.alliancefeed.cli.Counted;
import org.alliancefeed.cli.Ending;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.local.LocalBroker;
import org.alliancefeed.local.PortInUse;
import org.alliancefeed.local.StartFailure;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the whole feed on this machine. */
@Command(
        name = "up",
        description = {
            "Run the whole feed on this machine: a Kafka broker, a schema registry, the streams application and the API.",
            "What is published stays in the data folder and is there again next time. Ctrl-C ends all of it."
        })
public final class UpCommand implements Callable<Integer> {

    /** How long until a signal that has reached one process has reached the other. */
    private static final Duration SIGNAL_SPREADS = Duration.ofMillis(300);

    private final Terminal terminal;
    private final CompletableFuture<@Nullable Void> told = new CompletableFuture<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "For the API and the page. Default: 8080. 0 takes any free port, here as below.")
    private int port;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "For Kafka. Default: 9092.")
    private int kafkaPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "For the schema registry. Default: 8081.")
    private int registryPort;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:feed.home:-.}/.data",
            description = "Where everything is kept. Default: .data beside the command.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path data;

    @Option(names = "--empty", description = "Without the sample events.")
    private boolean empty;

    @Option(names = "--stop-when-ready", hidden = true)
    private boolean stopWhenReady;

    public UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        // The screen is for what matters; the rest is in the data folder's log. Nobody has read logback.xml yet.
        System.setProperty("feed.log.console", System.getProperty("feed.log.console", "OFF"));
        checkPort("--port", port);
        checkPort("--kafka-port", kafkaPort);
        checkPort("--registry-port", registryPort);
        try (Ending ignored = Ending.watch(() -> told.complete(null))) {
            runUntilTold(data.toAbsolutePath().normalize());
        }
        return 0;
    }

    private void runUntilTold(Path dataDir) throws Exception {
        try {
            run(dataDir);
        } catch (Exception e) {
            if (!isTold()) {
                throw e;
            }
            // What ends because it was told to may end in any way.
        }
    }

    private void run(Path dataDir) throws Exception {
        checkFree(port);
        openLog(dataDir);
        Path folder = Path.of(System.getProperty("feed.home", "."), "samples");
        // Read while others start: the first time they are sure to be needed.
        Supplier<Samples> samples = empty || SampleMark.existsIn(dataDir)
                ? () -> Samples.read(folder)
                : CompletableFuture.supplyAsync(() -> Samples.read(folder))::join;
        try (LocalFeed feed = start(dataDir)) {
            print("api", feed.url() + "/api/v1");
            print("page", feed.url() + "/");
            print("kafka", feed.connection().bootstrapServers());
            print("registry", feed.connection().registryUrl());
            print("data", dataDir.toString());
            Position end = empty ? Position.NONE : publishOnce(samples, SampleMark.of(dataDir, folder), feed);
            if (!told.isDone() && feed.awaitServed(end, told)) {
                terminal.out()
                        .println(String.format(Locale.ROOT, "ready in %.1f s; Ctrl-C ends it", ageInMillis() / 1000.0));
                terminal.out().flush();
                if (!stopWhenReady) {
                    awaitEnd(feed);
                }
            }
        }
    }

    private LocalFeed start(Path dataDir) throws InterruptedException {
        try {
            return LocalFeed.start(dataDir, port, kafkaPort, registryPort);
        } catch (PortInUse e) {
            String option = e.what().equals(LocalBroker.WHAT) ? "--kafka-port" : "--registry-port";
            throw new Failure("%s (%s)".formatted(e.getMessage(), option), e);
        } catch (StartFailure e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Failure("The feed cannot start: " + e.getMessage(), e);
        }
    }

    private Position publishOnce(Supplier<Samples> reading, SampleMark mark, LocalFeed feed) {
        Position before = mark.position().orElse(null);
        if (before != null) {
            print("samples", "were published before");
            return before;
        }
        Samples samples = reading.get();
        Position position = feed.publish(samples);
        mark.set(position);
        String events = Counted.of(samples.events().size(), "event");
        print("samples", events + ", " + Counted.of(samples.organizations().size(), "organization"));
        return position;
    }

    private void awaitEnd(LocalFeed feed) throws Exception {
        CompletableFuture<Failure> failure = feed.failure();
        CompletableFuture.anyOf(told, failure).get();
        if (!told.isDone()) {
            throw failure.get();
        }
    }

    /** A signal from the keyboard reaches the registry, too: that it ends then is no failure. */
    private boolean isTold() throws Exception {
        try {
            told.get(SIGNAL_SPREADS.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static void openLog(Path dataDir) {
        try {
            Files.createDirectories(dataDir);
        } catch (IOException e) {
            throw new Failure("The folder %s cannot be made: %s. (--data)".formatted(dataDir, e), e);
        }
        LogFile.open(dataDir.resolve("feed.log"));
    }

    private void print(String what, String value) {
        terminal.out().println(String.format(Locale.ROOT, "%-9s %s", what, value));
        terminal.out().flush();
    }

    private void checkPort(String option, int number) {
        if (number < 0 || number > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be a port from 0 to 65535, but is %d".formatted(option, number));
        }
    }

    /** Asked before anything is started, whose start would take seconds. */
    private static void checkFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(LocalFeed.HOST, port));
        } catch (IOException e) {
            throw new Failure(
                    "The API cannot listen on %s:%d: the port is taken. Stop what listens there (another feed?), or choose another port. (--port)"
                            .formatted(LocalFeed.HOST, port),
                    e);
        }
    }

    /** Since the JVM was started, which is earlier than this class and later than what the script may have built. */
    private static long ageInMillis() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
