package org.alliancefeed.server.organizations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.timelines.view.Progress;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.alliancefeed.topics.avro.UndecodableRecord;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the directory's topic into memory on a thread of its own. Every node has the whole directory: it is small, and
 * a search by name looks at all of it.
 */
public final class DirectoryView implements Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryView.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Connection connection;
    private final MemoryDirectory directory = new MemoryDirectory();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private Position position = Position.NONE;
    private boolean loaded;
    private volatile boolean closed;

    private DirectoryView(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("feed-directory").daemon().unstarted(this::follow);
    }

    /** The topic must exist. Returns at once. */
    public static DirectoryView start(Connection connection) {
        DirectoryView view = new DirectoryView(connection);
        view.thread.start();
        return view;
    }

    public MemoryDirectory directory() {
        return directory;
    }

    /**
     * Waits until it has all that stood on the topic when it started.
     *
     * @return false when it had not after all that time
     */
    public boolean awaitLoaded(Duration patience) throws InterruptedException {
        return await(() -> loaded, patience);
    }

    /** Completes when following has ended for another reason than being closed. */
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    private void follow() {
        try (LogReader reader =
                LogReader.open(connection, List.of(FeedTopic.ORGANIZATIONS), new Bound.Earliest(), new Bound.Now())) {
            Codec<Organization> codec = new Codecs(connection.registry()).organizations();
            while (!closed) {
                boolean history = !reader.isHistoryRead();
                List<LogRecord> records = history ? reader.readHistory(PAUSE) : reader.readOn(PAUSE);
                for (LogRecord one : records) {
                    take(one, codec);
                }
                reached(reader.position(), reader.isHistoryRead());
            }
        } catch (RuntimeException | InterruptedException e) {
            if (!closed) {
                LOG.error("the directory is no longer followed", e);
                failure.complete(e);
                wake();
            }
        }
    }

    private void take(LogRecord one, Codec<Organization> codec) throws InterruptedException {
        if (one.key() == null) {
            return;
        }
        String id = new String(one.key(), StandardCharsets.UTF_8);
        byte[] value = one.value();
        try {
            if (value == null) {
                directory.put(id, null);
                return;
            }
            Organization organization = decode(value, codec);
            if (organization.id().equals(id) && organization.check().isEmpty()) {
                directory.put(id, organization);
            }
        } catch (UndecodableRecord e) {
            // RESOLVE puts it on the topic of rejected records.
            LOG.warn("the directory's entry {} at offset {} is passed over: {}", id, one.offset(), e.getMessage());
        }
    }

    private Organization decode(byte[] value, Codec<Organization> codec) throws InterruptedException {
        while (true) {
            try {
                return codec.decode(value);
            } catch (RegistryUnavailable e) {
                LOG.warn("the directory waits: {}", e.getMessage());
                lock.lock();
                try {
                    if (!closed) {
                        moved.awaitNanos(PAUSE.toNanos());
                    }
                    if (closed) {
                        throw e;
                    }
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    private void reached(Position now, boolean historyRead) {
        lock.lock();
        try {
            position = now;
            loaded = historyRead;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(Position wanted, Duration patience) throws InterruptedException {
        return await(() -> has(wanted), patience);
    }

    private boolean await(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                if (left <= 0 || failure.isDone()) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean has(Position wanted) {
        return wanted.next().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(FeedTopic.ORGANIZATIONS.name()))
                .allMatch(entry -> position.next().getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    private void wake() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
