package org.alliancefeed.cli.publish;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Terminal;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to Kafka and not acknowledged: no more than so many records, however long the file. One record that
 * Kafka refuses is named like any other bad one; a Kafka that is gone ends the work.
 */
final class Window {

    private static final int SIZE = 10_000;

    private final Terminal terminal;
    private final Semaphore room = new Semaphore(SIZE);
    private long written;
    private long refused;
    private Position position = Position.NONE;
    private @Nullable Throwable failure;

    Window(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @throws Failure when this one or one before it could not be written at all */
    void send(Place place, Supplier<CompletableFuture<Position>> publishing) {
        room.acquireUninterruptibly();
        checkFailure();
        CompletableFuture<Position> outcome;
        try {
            outcome = publishing.get();
        } catch (RuntimeException e) {
            outcome = CompletableFuture.failedFuture(e);
        }
        outcome.whenComplete((at, problem) -> {
            done(place, at, problem);
            room.release();
        });
    }

    private synchronized void done(Place place, @Nullable Position at, @Nullable Throwable problem) {
        if (at != null) {
            written++;
            position = position.and(at);
            return;
        }
        Throwable cause = cause(problem);
        if (cause instanceof RecordTooLargeException || cause instanceof RecordBatchTooLargeException) {
            refused++;
            terminal.err().println(place.says(String.valueOf(cause.getMessage())));
        } else if (failure == null) {
            failure = cause;
        }
    }

    /** Waits for the last acknowledgement. */
    void drain() {
        room.acquireUninterruptibly(SIZE);
        checkFailure();
        room.release(SIZE);
    }

    synchronized long written() {
        return written;
    }

    synchronized long refused() {
        return refused;
    }

    /** The point at which everything written has been passed. */
    synchronized Position position() {
        return position;
    }

    private synchronized void checkFailure() {
        if (failure != null) {
            throw BrokenOff.after(written, message(failure), failure);
        }
    }

    /** Serialization failures say what they did; what went wrong is said by their cause. */
    private static String message(Throwable failure) {
        Throwable inner = failure.getCause();
        String outer = String.valueOf(failure.getMessage());
        String cause = inner == null ? "" : String.valueOf(inner.getMessage());
        return cause.isEmpty() || outer.contains(cause) ? outer : outer + " (" + cause + ")";
    }

    private static Throwable cause(@Nullable Throwable problem) {
        Throwable cause = problem;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? new IllegalStateException("neither written nor refused") : cause;
    }
}
