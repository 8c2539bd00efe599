package org.alliancefeed.benchmarks;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.local.LocalPlatform;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.server.FeedServer;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.Publisher;

/**
 * Many who listen to one node, some of whom never read: how many events a second they get together, and what memory each
 * takes. The listeners are a process of their own on the same machine.
 */
public final class ManyListeners {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int FEWEST = 50;

    /** The memory of fewer is lost in what else comes and goes. */
    private static final int ENOUGH = 1_000;

    private final FeedServer server;
    private final Connection connection;
    private final ManyMeetings meetings = new ManyMeetings(new ManyMeetings.Shape(0, 0), 100, 0);
    private double first;

    private ManyListeners(FeedServer server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /**
     * @param arguments {@code --listeners} and how many at most, 5,000 without; {@code --events} and how many are published to
     *     them, 200 without; {@code --stalled} and how many of them there are to one that never reads, 100 without
     */
    public static void main(String[] arguments) throws Exception {
        Arguments given = Arguments.of(arguments);
        int most = given.number("--listeners", 5_000);
        int events = given.number("--events", 200);
        int oneIn = given.number("--stalled", 100);
        Path data = Files.createTempDirectory("many-listeners");
        try (LocalPlatform platform = LocalPlatform.start(LocalPlatform.Config.onFreePorts(data))) {
            Connection connection = new Connection(platform.bootstrapServers(), platform.registryUrl());
            try (FeedServer server = FeedServer.start(
                    FeedServer.Config.of(connection, data.resolve("state")).listeningOn("127.0.0.1", 0))) {
                server.awaitReady(PATIENCE);
                ManyListeners benchmark = new ManyListeners(server, connection);
                System.out.printf(
                        "%12s %10s %16s %8s %20s%n", "listeners", "stalled", "deliveries a s", "", "memory a listener");
                benchmark.measure(FEWEST, FEWEST, events, false);
                for (int listeners = FEWEST; listeners < most; listeners *= 10) {
                    benchmark.measure(listeners, oneIn, events, true);
                }
                benchmark.measure(most, oneIn, events, true);
            }
        }
    }

    private void measure(int listeners, int oneIn, int events, boolean isPrinted)
            throws IOException, InterruptedException {
        long before = memory();
        try (Swarm.Process swarm = Swarm.start(server.port(), listeners, oneIn)) {
            swarm.await(Swarm.CONNECTED);
            long after = memory();
            long start = System.nanoTime();
            publish(events);
            long delivered = (long) (listeners - listeners / oneIn) * events;
            swarm.await(Swarm.RECEIVED + delivered);
            double second = delivered / ((System.nanoTime() - start) / 1e9);
            first = first == 0 && isPrinted ? second : first;
            if (isPrinted) {
                System.out.printf(
                        Locale.ROOT,
                        "%,12d %,10d %,16.0f %6.2f x %20s%n",
                        listeners,
                        listeners / oneIn,
                        second,
                        second / first,
                        listeners < ENOUGH
                                ? "too few to tell"
                                : String.format(Locale.ROOT, "%.1f KB", (after - before) / 1024.0 / listeners));
            }
        }
    }

    private void publish(int events) {
        try (Publisher publisher = Publisher.connect(connection, "/benchmark", Clock.systemUTC())) {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (int i = 0; i < events; i++) {
                Event event = meetings.next();
                sent.add(publisher.publish(event));
            }
            sent.forEach(CompletableFuture::join);
        }
    }

    /** What is in use behind a collection, on the heap and beside it. */
    private static long memory() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct;
    }
}
