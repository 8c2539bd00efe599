package org.alliancefeed.server.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.alliancefeed.server.problem.Failure.TooManyStreams;
import org.alliancefeed.server.problem.Failure.Unavailable;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes on the logs, read once for all who listen. It keeps what came last, so that whoever was cut off for a moment
 * goes on without a consumer of its own.
 */
public final class Tail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** Each record is held against each of them. */
    private static final int MOST_CHANNELS = 2_000;

    private static final Duration UNTIL_READ = Duration.ofSeconds(20);

    /** Of each partition, what a node starts with. */
    private static final Bound START = new Bound.Last(200);

    private final Logs logs;
    private final Streams streams;
    private final Duration heartbeat;
    private final InstantSource clock;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Object, Channel> channels = new HashMap<>();
    private final Thread thread;
    private @Nullable Recent recent;
    private Position position = Position.NONE;
    private volatile boolean closed;

    private Tail(Logs logs, Streams streams, Duration heartbeat, InstantSource clock) {
        this.logs = logs;
        this.streams = streams;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("feed-tail").daemon().unstarted(this::follow);
    }

    /**
     * The topics must exist. Returns at once.
     *
     * @param heartbeat after so much silence a listener is told that all is well
     */
    public static Tail start(Logs logs, Streams streams, Duration heartbeat, InstantSource clock) {
        Tail tail = new Tail(logs, streams, heartbeat, clock);
        tail.thread.start();
        return tail;
    }

    /** Completes when it has ended for another reason than being closed. */
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    /** Whether all that came behind a position, and nothing before it, is to be read from here. */
    boolean has(Position wanted) {
        lock.lock();
        try {
            return recent != null && recent.has(wanted) && position.hasReached(wanted);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What came behind a position.
     *
     * @param next what {@link #join} is called with
     */
    record Stretch(List<LogRecord> records, long next) {}

    /**
     * Waits, if need be, until it has come to a position itself.
     *
     * @return null when some of what came behind is no longer here
     */
    @Nullable Stretch behind(Position wanted) {
        lock.lock();
        try {
            Recent here = awaitReached(wanted);
            return here.has(wanted) ? new Stretch(here.behind(wanted), here.count()) : null;
        } finally {
            lock.unlock();
        }
    }

    private Recent awaitReached(Position wanted) {
        long left = UNTIL_READ.toNanos();
        try {
            while ((recent == null || !position.hasReached(wanted)) && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (recent == null || !position.hasReached(wanted)) {
            throw new Unavailable("Kafka", null);
        }
        return recent;
    }

    /**
     * Has an outlet follow what comes from now on, if nothing has come since.
     *
     * @param next what was told with what came before
     * @return what came since; null when some of it is no longer here, nothing when the outlet follows
     */
    @Nullable Stretch join(Subscription subscription, Outlet outlet, long next) {
        lock.lock();
        try {
            Recent here = awaitReached(Position.NONE);
            List<LogRecord> since = here.behind(next, one -> subscription.reads(one.topicPartition()));
            if (since != null && since.isEmpty()) {
                join(subscription, outlet);
            }
            return since == null ? null : new Stretch(since, here.count());
        } finally {
            lock.unlock();
        }
    }

    /** Has an outlet follow what comes from now on. */
    void joinNow(Subscription subscription, Outlet outlet) {
        lock.lock();
        try {
            awaitReached(Position.NONE);
            StreamPosition here = new StreamPosition(subscription.mark(logs.feed()), subscription.of(position));
            outlet.put(subscription.form().beat("listening", here.text()));
            join(subscription, outlet);
        } finally {
            lock.unlock();
        }
    }

    private void join(Subscription subscription, Outlet outlet) {
        if (channels.size() >= MOST_CHANNELS && !channels.containsKey(subscription.key())) {
            throw new TooManyStreams(MOST_CHANNELS);
        }
        Channel channel =
                channels.computeIfAbsent(subscription.key(), key -> new Channel(subscription, logs.feed(), position));
        channel.join(outlet);
        // On whatever thread: it waits for nothing here.
        outlet.whenClosed(() -> channel.leave(outlet));
    }

    private void follow() {
        try (LogReader reader = logs.open(Subject.logs(), START, new Bound.Now())) {
            Recent filling = new Recent(reader.position());
            while (!reader.isHistoryRead() && !closed) {
                reader.readHistory(PAUSE).forEach(filling::add);
            }
            reached(filling, reader.position());
            while (!closed) {
                List<LogRecord> records = reader.readOn(PAUSE);
                take(records, reader.position());
                handOn();
            }
        } catch (RuntimeException | InterruptedException e) {
            if (!closed) {
                LOG.error("the logs are no longer followed, streams end", e);
                failure.complete(e);
            }
        }
    }

    private void reached(Recent filled, Position now) {
        lock.lock();
        try {
            recent = filled;
            position = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void take(List<LogRecord> records, Position now) throws InterruptedException {
        for (LogRecord one : records) {
            take(one);
        }
        lock.lock();
        try {
            position = now;
            channels.values().forEach(channel -> channel.reached(now));
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** It is read only if somebody listens, and not while others wait for the lock. */
    private void take(LogRecord one) throws InterruptedException {
        Decoder.Content content = null;
        while (!isTaken(one, content)) {
            content = read(one);
        }
    }

    private boolean isTaken(LogRecord one, Decoder.@Nullable Content content) {
        lock.lock();
        try {
            if (content == null && !channels.isEmpty()) {
                return false;
            }
            if (recent != null) {
                recent.add(one);
            }
            position = position.with(one.topicPartition(), one.offset() + 1);
            if (content != null) {
                channels.values().removeIf(channel -> !hasTold(channel, one, content));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** What goes wrong for one must not keep others from it. */
    private static boolean hasTold(Channel channel, LogRecord one, Decoder.Content content) {
        try {
            channel.take(one, content);
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "those who listen to a stream are let go, at offset {} of {}",
                    one.offset(),
                    one.topicPartition(),
                    e);
            channel.fail(e);
            return false;
        }
    }

    private Decoder.Content read(LogRecord one) throws InterruptedException {
        while (true) {
            try {
                return logs.decoder().read(one);
            } catch (RegistryUnavailable e) {
                if (closed) {
                    throw e;
                }
                LOG.warn("streams wait: {}", e.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Whoever reads may leave on this thread, so it is not done while channels are looked through. */
    private void handOn() {
        List<Channel> all;
        lock.lock();
        try {
            long now = clock.millis();
            all = List.copyOf(channels.values());
            all.forEach(channel -> channel.beat(heartbeat));
            all.stream().filter(channel -> channel.isOver(now)).forEach(Channel::end);
            channels.values().removeIf(channel -> channel.isEmpty() || channel.isOver(now));
        } finally {
            lock.unlock();
        }
        all.forEach(Channel::handOn);
        streams.dropLost();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
