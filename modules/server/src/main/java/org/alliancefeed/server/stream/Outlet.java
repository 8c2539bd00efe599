package org.alliancefeed.server.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
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

    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Backlog backlog = new Backlog();
    private final Pace pace;
    private final List<Runnable> atClose = new ArrayList<>();
    private @Nullable Subscriber<? super byte[]> subscriber;
    private long demand;
    private boolean handing;
    private boolean ending;
    private boolean closed;
    private @Nullable Throwable failure;

    /** @param patience how long nothing may be taken of what waits */
    Outlet(Duration patience) {
        this.patience = patience;
        this.pace = new Pace(patience);
    }

    private boolean locked(BooleanSupplier question) {
        lock.lock();
        try {
            return question.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void changeAndHand(Runnable what) {
        change(what);
        hand();
    }

    /** @param what is done when nobody reads any more, or everything is read */
    void whenClosed(Runnable what) {
        boolean already = locked(() -> {
            atClose.add(what);
            return closed;
        });
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
            while (isOpen() && backlog.waiting() >= MOST_WAITING && left > 0) {
                Chain.Link before = backlog.taken();
                long rest = awaitChange(left);
                left = before.equals(backlog.taken()) ? rest : patience.toNanos();
            }
            if (!isOpen() || left <= 0) {
                throw new ReaderGone();
            }
            backlog.write(bytes);
        } finally {
            lock.unlock();
        }
        hand();
    }

    /** Writes what has to be written without waiting. */
    void put(byte[] bytes) {
        changeAndHand(() -> backlog.write(bytes));
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
        return locked(backlog::isFollowing);
    }

    /** Goes on, when all that was written is taken, with what a channel sends from now on. */
    void follow(Chain channel) {
        change(() -> backlog.follow(channel));
    }

    /** Whether whoever reads is further behind than it may be. */
    boolean isTooSlow() {
        return locked(() -> pace.isTooSlow(isOpen() ? backlog.waiting() : 0, backlog.taken()));
    }

    /** Whether nobody has come to read, or to read what is left at the end, for too long. */
    boolean isLost() {
        return locked(() -> (ending || subscriber == null) && !closed && pace.isLost());
    }

    /** Whether somebody still reads. */
    public boolean isOpen() {
        return locked(() -> !closed && !ending && failure == null);
    }

    /** Leaves out all that waits but for a last word, and ends. */
    void cut(byte[] lastWord) {
        changeAndHand(() -> {
            backlog.cut(lastWord);
            ending = true;
        });
    }

    /** Ends when all that was written is taken. */
    void end() {
        changeAndHand(() -> ending = true);
    }

    /** Breaks off. */
    void fail(Throwable cause) {
        changeAndHand(() -> failure = cause);
    }

    /** Breaks off with whoever does not read. */
    void drop() {
        if (!awaitSubscriber(Duration.ZERO)) {
            cancel();
        }
        fail(new IllegalStateException("nothing was read for " + patience.toSeconds() + " seconds"));
    }

    @Override
    public void subscribe(Subscriber<? super byte[]> reader) {
        reader.onSubscribe(this);
        changeAndHand(() -> subscriber = reader);
    }

    /** Whether somebody has come to read. */
    boolean awaitSubscriber(Duration patience) {
        return locked(() -> {
            long left = patience.toNanos();
            while (subscriber == null && isOpen() && left > 0) {
                left = awaitChange(left);
            }
            return subscriber != null;
        });
    }

    @Override
    public void request(long more) {
        changeAndHand(() -> demand = demand + more < 0 ? Long.MAX_VALUE : demand + more);
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
                if (next == null && failure == null && !(ending && backlog.isAllTaken())) {
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

    /** Takes the next link, if one is there and asked for. */
    private Chain.@Nullable Link next() {
        Chain.Link next = demand == 0 ? null : backlog.take();
        if (next != null) {
            pace.took();
            demand--;
        }
        return next;
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
            change(() -> handing = false);
        }
    }

    @Override
    public void cancel() {
        boolean first = locked(() -> {
            boolean open = !closed;
            closed = true;
            changed.signalAll();
            return open;
        });
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

    /** Ends a source whose reader has gone. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        ReaderGone() {
            super("nobody reads any more", null, false, false);
        }
    }
}
