package org.alliancefeed.server.tables;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.alliancefeed.topics.log.Position;

/** How far a reader of topics has got, for others to wait for. */
final class Arrival {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private Position position = Position.NONE;
    private boolean loaded;
    private boolean ended;

    void reached(Position now, boolean historyRead) {
        change(() -> {
            position = now;
            loaded = historyRead;
        });
    }

    /** Nothing more is read; nobody needs to wait any longer. */
    void end() {
        change(() -> ended = true);
    }

    boolean awaitLoaded(Duration patience) throws InterruptedException {
        return await(() -> loaded, patience);
    }

    boolean await(Predicate<Position> condition, Duration patience) throws InterruptedException {
        return await(() -> condition.test(position), patience);
    }

    /**
     * Lets time pass.
     *
     * @return false when there is nothing to go on for
     */
    boolean pause(Duration time) throws InterruptedException {
        await(() -> ended, time);
        return !isEnded();
    }

    boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0 || ended) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
