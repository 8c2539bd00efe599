package org.alliancefeed.server.tables;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.timelines.view.Progress;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.alliancefeed.topics.avro.UndecodableRecord;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows compacted topics into memory on a thread of its own. Every node has them whole: they are small, and a search by
 * name looks at all of the directory.
 */
public final class Tables implements Progress, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Connection connection;
    private final Map<FeedTopic, Table<?>> tables;
    private final Arrival arrival = new Arrival();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Thread thread;

    private Tables(Connection connection, Map<FeedTopic, Table<?>> tables) {
        this.connection = connection;
        this.tables = Map.copyOf(tables);
        this.thread = Thread.ofPlatform().name("feed-tables").daemon().unstarted(this::follow);
    }

    /** The topics must exist. Returns at once. */
    public static Tables start(Connection connection, Map<FeedTopic, Table<?>> tables) {
        Tables started = new Tables(connection, tables);
        started.thread.start();
        return started;
    }

    /**
     * Waits until it has all that stood on the topics when it started.
     *
     * @return false when it had not after all that time
     */
    public boolean awaitLoaded(Duration patience) throws InterruptedException {
        return arrival.awaitLoaded(patience);
    }

    @Override
    public boolean await(Position wanted, Duration patience) throws InterruptedException {
        return arrival.await(now -> has(now, wanted), patience);
    }

    private boolean has(Position now, Position wanted) {
        return wanted.next().entrySet().stream()
                .filter(entry -> tables.keySet().stream()
                        .anyMatch(topic -> topic.name().equals(entry.getKey().topic())))
                .allMatch(entry -> now.next().getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    /** Completes when following has ended for another reason than being closed. */
    public CompletableFuture<Throwable> failure() {
        return failure;
    }

    private void follow() {
        try (LogReader reader = LogReader.open(connection, tables.keySet(), new Bound.Earliest(), new Bound.Now())) {
            while (!arrival.isEnded()) {
                boolean history = !reader.isHistoryRead();
                for (LogRecord one : history ? reader.readHistory(PAUSE) : reader.readOn(PAUSE)) {
                    take(one);
                }
                arrival.reached(reader.position(), reader.isHistoryRead());
            }
        } catch (RuntimeException | InterruptedException e) {
            if (!arrival.isEnded()) {
                LOG.error("the directory and the judgements are no longer followed", e);
                failure.complete(e);
                arrival.end();
            }
        }
    }

    private void take(LogRecord one) throws InterruptedException {
        Table<?> table = tables.get(one.topic());
        if (table == null || one.key() == null) {
            return;
        }
        String key = new String(one.key(), StandardCharsets.UTF_8);
        try {
            put(table, key, one);
        } catch (UndecodableRecord e) {
            LOG.warn(
                    "{} at offset {} of {} is passed over: {}",
                    key,
                    one.offset(),
                    one.topic().name(),
                    e.getMessage());
        }
    }

    private void put(Table<?> table, String key, LogRecord one) throws InterruptedException {
        while (true) {
            try {
                table.put(key, one.value());
                return;
            } catch (RegistryUnavailable e) {
                LOG.warn("{} waits: {}", one.topic().name(), e.getMessage());
                if (!arrival.pause(PAUSE)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        arrival.end();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
