package org.alliancefeed.server.stream;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what a source writes to one subscriber, no faster than it asks for it. The source has a thread of its own, a
 * platform thread, as a Kafka consumer blocks in the selector, which would hold on to a virtual thread's carrier.
 */
final class Pipe implements Publisher<byte[]>, Sink, Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Pipe.class);

    /** A caller that has gone before its answer began never subscribes. */
    private static final Duration UNTIL_SUBSCRIBED = Duration.ofSeconds(10);

    private final CompletableFuture<Pipe> opened = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private @Nullable Subscriber<? super byte[]> subscriber;
    private long demand;
    private boolean cancelled;
    private boolean stopped;

    /** @param ended called on its thread when the source is closed */
    Pipe(String name, Supplier<? extends Source> opening, Runnable ended) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(opening, ended));
    }

    /**
     * Opens the source on its thread.
     *
     * @return completes when it is open, or with what kept it from opening
     */
    CompletableFuture<Pipe> start() {
        thread.start();
        return opened;
    }

    private void run(Supplier<? extends Source> opening, Runnable ended) {
        try (Source source = opening.get()) {
            opened.complete(this);
            if (awaitSubscriber()) {
                source.writeTo(this);
            }
            end(null);
        } catch (ReaderGone ignored) {
            // which is how most streams end
            end(null);
        } catch (RuntimeException | InterruptedException e) {
            if (!opened.completeExceptionally(e)) {
                LOG.warn("a stream breaks off", e);
                end(e);
            }
        } finally {
            ended.run();
        }
    }

    private boolean awaitSubscriber() throws InterruptedException {
        lock.lock();
        try {
            long left = UNTIL_SUBSCRIBED.toNanos();
            while (subscriber == null && !cancelled && !stopped && left > 0) {
                left = changed.awaitNanos(left);
            }
            cancelled |= subscriber == null;
            return !cancelled && !stopped;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void write(byte[] bytes) {
        Subscriber<? super byte[]> to;
        lock.lock();
        try {
            while (demand == 0 && !cancelled && !stopped) {
                changed.awaitUninterruptibly();
            }
            if (cancelled || stopped || subscriber == null) {
                throw new ReaderGone();
            }
            to = subscriber;
            demand--;
        } finally {
            lock.unlock();
        }
        to.onNext(bytes);
    }

    private void end(@Nullable Throwable failure) {
        Subscriber<? super byte[]> to;
        lock.lock();
        try {
            to = cancelled ? null : subscriber;
            cancelled = true;
        } finally {
            lock.unlock();
        }
        if (to != null && failure != null) {
            to.onError(failure);
        } else if (to != null) {
            to.onComplete();
        }
    }

    @Override
    public boolean isOpen() {
        lock.lock();
        try {
            return !cancelled && !stopped;
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
    }

    @Override
    public void request(long more) {
        lock.lock();
        try {
            demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancel() {
        lock.lock();
        try {
            cancelled = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends it from this side: the source's thread does so as soon as it notices. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        thread.join(patience);
    }
}
