package org.alliancefeed.server.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands bytes to one subscriber, no faster than it asks for them: what is written to it, and then, if it is made to
 * follow a channel, what the channel sends.
 */
public final class Outlet implements Publisher<byte[]>, Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);

    /** What is written may wait for so many bytes to be taken. */
    private static final int MOST_WAITING = 64 << 10;

    /** Whoever takes nothing for so long has gone, or might as well have. */
    private final Duration patience;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Chain written = new Chain();
    private Chain.Link taken = written.last();
    private @Nullable Chain followed;
    private Chain.@Nullable Link from;
    private @Nullable Subscriber<? super byte[]> subscriber;
    private long demand;
    private boolean handing;
    private boolean ending;
    private boolean closed;
    private @Nullable Throwable failure;
    private long takenAt = System.nanoTime();
    private final List<Runnable> atClose = new ArrayList<>();
    private Chain.@Nullable Link stoodAt;
    private long stoodSince;

    Outlet(Duration patience) {
        this.patience = patience;
    }

    /** @param what is done when nobody reads any more, or everything is read */
    void whenClosed(Runnable what) {
        boolean already;
        lock.lock();
        try {
            already = closed;
            atClose.add(what);
        } finally {
            lock.unlock();
        }
        if (already) {
            what.run();
        }
    }

    /**
     * Waits until whoever reads is ready for more.
     *
     * @throws ReaderGone when nobody reads any more
     */
    public void write(byte[] bytes) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (isOpen() && written.behind(taken) >= MOST_WAITING && left > 0) {
                Chain.Link before = taken;
                long rest = awaitChange(left);
                left = before.equals(taken) ? rest : patience.toNanos();
            }
            if (!isOpen() || left <= 0) {
                throw new ReaderGone();
            }
            written.add(bytes);
        } finally {
            lock.unlock();
        }
        hand();
    }

    /** Writes what has to be written without waiting. */
    void put(byte[] bytes) {
        lock.lock();
        try {
            written.add(bytes);
        } finally {
            lock.unlock();
        }
        hand();
    }

    private long awaitChange(long nanos) {
        try {
            return changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReaderGone();
        }
    }

    boolean isFollowing() {
        lock.lock();
        try {
            return followed != null;
        } finally {
            lock.unlock();
        }
    }

    /** Goes on, when all that was written is taken, with what a channel sends from now on. */
    void follow(Chain channel) {
        lock.lock();
        try {
            followed = channel;
            from = channel.last();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether it is further behind than it may be: by so much that nothing has been taken of for some time, or by far
     * more. A burst alone makes nobody slow.
     */
    boolean isTooSlow(long mayWait, Duration mayStand, long most) {
        lock.lock();
        try {
            long waiting = isOpen() ? waiting() : 0;
            if (waiting <= mayWait) {
                stoodAt = null;
                return false;
            }
            if (!taken.equals(stoodAt)) {
                stoodAt = taken;
                stoodSince = System.nanoTime();
            }
            return waiting > most || System.nanoTime() - stoodSince > mayStand.toNanos();
        } finally {
            lock.unlock();
        }
    }

    /** How many bytes wait to be taken. */
    private long waiting() {
        lock.lock();
        try {
            long own = from == null && followed != null ? 0 : written.behind(taken);
            return followed == null ? own : own + followed.behind(from == null ? taken : from);
        } finally {
            lock.unlock();
        }
    }

    /** Leaves out all that waits but for a last word, and ends. */
    void cut(byte[] lastWord) {
        lock.lock();
        try {
            followed = null;
            from = null;
            written = new Chain();
            taken = written.last();
            written.add(lastWord);
            ending = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        hand();
    }

    /** Ends when all that was written is taken. */
    void end() {
        lock.lock();
        try {
            ending = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        hand();
    }

    /** Breaks off. */
    void fail(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        hand();
    }

    /** Whether nobody has come to read, or to read what is left at the end, for too long. */
    boolean isLost() {
        lock.lock();
        try {
            return (ending || subscriber == null) && !closed && System.nanoTime() - takenAt > patience.toNanos();
        } finally {
            lock.unlock();
        }
    }

    /** Hands on what there is; for anybody, at any time. */
    void hand() {
        while (true) {
            Subscriber<? super byte[]> to;
            Chain.Link next;
            lock.lock();
            try {
                if (handing || closed || subscriber == null) {
                    return;
                }
                to = subscriber;
                next = failure == null ? next() : null;
                if (next == null && failure == null && !(ending && from == null && taken.next() == null)) {
                    return;
                }
                handing = true;
                closed = next == null;
            } finally {
                lock.unlock();
            }
            pass(next, to);
            if (next == null) {
                closed();
                return;
            }
        }
    }

    private void pass(Chain.@Nullable Link next, Subscriber<? super byte[]> to) {
        try {
            if (next != null) {
                to.onNext(next.bytes());
            } else if (failure != null) {
                to.onError(failure);
            } else {
                to.onComplete();
            }
        } catch (RuntimeException e) {
            // Whoever cannot be handed anything must not keep others from it.
            LOG.warn("somebody who listens is let go", e);
            cancel();
        } finally {
            lock.lock();
            try {
                handing = false;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Takes the next link, if one is there and asked for. */
    private Chain.@Nullable Link next() {
        if (demand == 0) {
            return null;
        }
        Chain.Link next = taken.next();
        if (next == null && from != null) {
            taken = from;
            from = null;
            next = taken.next();
        }
        if (next != null) {
            taken = next;
            takenAt = System.nanoTime();
            demand--;
        }
        return next;
    }

    /** Whether somebody still reads. */
    public boolean isOpen() {
        lock.lock();
        try {
            return !closed && !ending && failure == null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void subscribe(Subscriber<? super byte[]> reader) {
        reader.onSubscribe(this);
        lock.lock();
        try {
            subscriber = reader;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        hand();
    }

    /** Whether somebody has come to read. */
    boolean awaitSubscriber(Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (subscriber == null && isOpen() && left > 0) {
                left = awaitChange(left);
            }
            return subscriber != null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void request(long more) {
        lock.lock();
        try {
            demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
        } finally {
            lock.unlock();
        }
        hand();
    }

    @Override
    public void cancel() {
        boolean first;
        lock.lock();
        try {
            first = !closed;
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (first) {
            closed();
        }
    }

    private void closed() {
        List<Runnable> all;
        lock.lock();
        try {
            all = List.copyOf(atClose);
        } finally {
            lock.unlock();
        }
        all.forEach(Runnable::run);
    }

    /** Breaks off with whoever does not read. */
    void drop() {
        if (!awaitSubscriber(Duration.ZERO)) {
            cancel();
        }
        fail(new IllegalStateException("nothing was read for " + patience.toSeconds() + " seconds"));
    }

    /** Ends a source whose reader has gone. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        ReaderGone() {
            super("nobody reads any more", null, false, false);
        }
    }
}
