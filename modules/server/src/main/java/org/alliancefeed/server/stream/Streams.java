package org.alliancefeed.server.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.alliancefeed.server.problem.Failure.TooManyStreams;
import org.alliancefeed.server.problem.Failure.Unavailable;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The streams that are open. Each has a thread and a Kafka consumer with its buffers, so there may be only so many. */
public final class Streams implements AutoCloseable {

    private static final Duration UNTIL_OPEN = Duration.ofSeconds(20);
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(3);

    private final int most;
    private final Semaphore free;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<Pipe> open = ConcurrentHashMap.newKeySet();

    public Streams(int most) {
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** How many are open. */
    public int count() {
        return open.size();
    }

    /**
     * Opens a source and returns its bytes, to be subscribed to at once.
     *
     * @throws RuntimeException what kept the source from opening
     */
    public Publisher<byte[]> open(Supplier<? extends Source> opening) {
        if (!free.tryAcquire()) {
            throw new TooManyStreams(most);
        }
        AtomicReference<@Nullable Pipe> self = new AtomicReference<>();
        Pipe pipe = new Pipe("feed-stream-" + number.incrementAndGet(), opening, () -> {
            Pipe ended = self.get();
            if (ended != null) {
                open.remove(ended);
            }
            free.release();
        });
        self.set(pipe);
        open.add(pipe);
        return opened(pipe);
    }

    private static Pipe opened(Pipe pipe) {
        try {
            return pipe.start().get(UNTIL_OPEN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            pipe.cancel();
            throw new Unavailable("Kafka", e);
        } catch (InterruptedException e) {
            pipe.cancel();
            Thread.currentThread().interrupt();
            throw new Unavailable("Kafka", e);
        }
    }

    @Override
    public void close() {
        open.forEach(Pipe::stop);
        try {
            for (Pipe pipe : open) {
                pipe.awaitEnd(UNTIL_CLOSED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
