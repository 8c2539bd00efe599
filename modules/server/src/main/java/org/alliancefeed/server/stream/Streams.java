package org.alliancefeed.server.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.alliancefeed.server.problem.Failure.TooManyStreams;
import org.reactivestreams.Publisher;

/**
 * The streams that are open. While one reads history it has a thread and a Kafka consumer with its buffers, so only so
 * many may at once; one that is live has neither.
 */
public final class Streams implements AutoCloseable {

    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(3);

    /** Somebody who listens has something to take at least as often as a heartbeat comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Each has a connection, of which a process has so many. */
    private static final int MOST_OPEN = 20_000;

    private final int most;
    private final Semaphore free;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Outlet> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> reading = ConcurrentHashMap.newKeySet();

    /** @param most how many may read history at once */
    public Streams(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** How many are open. */
    public int count() {
        return open.size();
    }

    /** How many read history. */
    public int readingCount() {
        return reading.size();
    }

    /**
     * Opens a source that reads the logs and returns its bytes, to be subscribed to at once. It has a platform thread, as a
     * Kafka consumer blocks in the selector, which would hold on to a virtual thread's carrier.
     *
     * @param patience how long nothing may be taken of what waits
     * @throws RuntimeException what kept the source from opening
     */
    public Publisher<byte[]> open(Supplier<? extends Source> opening, Duration patience) {
        if (!free.tryAcquire()) {
            throw new TooManyStreams(most);
        }
        Outlet outlet = outlet(patience);
        Pipe pipe = new Pipe(opening, outlet, () -> {
            reading.remove(Thread.currentThread());
            free.release();
        });
        Thread thread = Thread.ofPlatform()
                .name("feed-stream-" + number.incrementAndGet())
                .daemon()
                .unstarted(pipe);
        reading.add(thread);
        thread.start();
        return pipe.awaitOpen();
    }

    /** The same for somebody who listens. */
    Publisher<byte[]> open(Supplier<? extends Source> opening) {
        return open(opening, PATIENCE);
    }

    /** Opens a source that reads what is in memory. */
    Publisher<byte[]> openLight(Supplier<? extends Source> opening) {
        Pipe pipe = new Pipe(opening, outlet(), () -> {});
        Thread.ofVirtual().name("feed-stream-" + number.incrementAndGet()).start(pipe);
        return pipe.awaitOpen();
    }

    /** One that counts as open until it is closed. */
    Outlet outlet() {
        if (open.size() >= MOST_OPEN) {
            throw new TooManyStreams(MOST_OPEN);
        }
        return outlet(PATIENCE);
    }

    private Outlet outlet(Duration patience) {
        Outlet outlet = new Outlet(patience);
        open.add(outlet);
        outlet.whenClosed(() -> open.remove(outlet));
        return outlet;
    }

    /** Forgets those that nobody came to read, or that were not read to their end. */
    void dropLost() {
        open.stream().filter(Outlet::isLost).forEach(Outlet::drop);
    }

    @Override
    public void close() {
        open.forEach(Outlet::end);
        long deadline = System.nanoTime() + UNTIL_CLOSED.toNanos();
        try {
            for (Thread thread : reading) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
