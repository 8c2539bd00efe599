package org.alliancefeed.server.stream;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.alliancefeed.server.problem.Failure.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a source on a thread of its own, from its opening to its end. */
final class Pipe implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipe.class);
    private static final Duration UNTIL_OPEN = Duration.ofSeconds(20);

    /** A caller that has gone before its answer began never subscribes. */
    private static final Duration UNTIL_SUBSCRIBED = Duration.ofSeconds(10);

    private final CompletableFuture<Outlet> opened = new CompletableFuture<>();
    private final Supplier<? extends Source> opening;
    private final Outlet outlet;
    private final Runnable ended;

    /** @param ended called when the source is closed */
    Pipe(Supplier<? extends Source> opening, Outlet outlet, Runnable ended) {
        this.opening = opening;
        this.outlet = outlet;
        this.ended = ended;
    }

    @Override
    public void run() {
        try (Source source = opening.get()) {
            opened.complete(outlet);
            if (outlet.awaitSubscriber(UNTIL_SUBSCRIBED)) {
                source.writeTo(outlet);
            }
            if (!outlet.isFollowing()) {
                outlet.end();
            }
        } catch (Outlet.ReaderGone ignored) {
            // which is how most streams end
            outlet.drop();
        } catch (RuntimeException e) {
            if (opened.completeExceptionally(e)) {
                outlet.cancel();
            } else {
                LOG.warn("a stream breaks off", e);
                outlet.fail(e);
            }
        } finally {
            ended.run();
        }
    }

    /**
     * Waits until the source is open.
     *
     * @throws RuntimeException what kept it from opening
     */
    Outlet awaitOpen() {
        try {
            return opened.get(UNTIL_OPEN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            outlet.cancel();
            throw new Unavailable("Kafka", e);
        } catch (InterruptedException e) {
            outlet.cancel();
            Thread.currentThread().interrupt();
            throw new Unavailable("Kafka", e);
        }
    }
}
