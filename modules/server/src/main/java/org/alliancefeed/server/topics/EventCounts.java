package org.alliancefeed.server.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the events on their topics. Offsets do not say it: a transaction leaves markers among the records, and more where
 * it was given up. Everything is read once, and then what comes. How many stand before which offset is kept as what a
 * consumer group has committed, so that whoever starts goes on from there.
 */
public final class EventCounts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventCounts.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A broker forgets what a group without members has committed, after days. */
    private static final Duration BETWEEN_COMMITS = Duration.ofMinutes(1);

    /** Nothing of a record but that it is there. */
    private static final Deserializer<@Nullable Void> NOTHING = (topic, bytes) -> null;

    private final Connection connection;
    private final String group;
    private final CountBoard board = new CountBoard();
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    private EventCounts(Connection connection, String group) {
        this.connection = connection;
        this.group = group;
        this.thread = Thread.ofPlatform().name("feed-counts").daemon().unstarted(this::follow);
    }

    /**
     * The topics must exist. Returns at once.
     *
     * @param group under which the counts are kept
     */
    public static EventCounts start(Connection connection, String group) {
        EventCounts started = new EventCounts(connection, group);
        started.thread.start();
        return started;
    }

    /**
     * How many records stand before some offsets, of all these partitions together.
     *
     * @return empty when it has not counted as far after all that time
     */
    OptionalLong before(Map<TopicPartition, Long> offsets, Duration patience) throws InterruptedException {
        return board.before(offsets, patience);
    }

    private void follow() {
        while (!isClosed()) {
            try (KafkaConsumer<@Nullable Void, @Nullable Void> consumer = consumer()) {
                count(consumer);
            } catch (KafkaException e) {
                LOG.warn("the events are counted again from where they were: {}", String.valueOf(e.getMessage()));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private KafkaConsumer<@Nullable Void, @Nullable Void> consumer() {
        Map<String, Object> config = connection.kafka();
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "feed-counts");
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        // They are empty.
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        return new KafkaConsumer<>(config, NOTHING, NOTHING);
    }

    private void count(KafkaConsumer<@Nullable Void, @Nullable Void> consumer) {
        List<TopicPartition> partitions = FeedTopic.ofEvents().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> counts = start(consumer, partitions);
        long committed = System.nanoTime();
        while (!isClosed()) {
            for (ConsumerRecord<@Nullable Void, @Nullable Void> one : consumer.poll(PAUSE)) {
                counts.merge(new TopicPartition(one.topic(), one.partition()), 1L, Long::sum);
            }
            partitions.forEach(one -> board.put(one, consumer.position(one), counts.getOrDefault(one, 0L)));
            if (System.nanoTime() - committed > BETWEEN_COMMITS.toNanos()) {
                commit(consumer, counts);
                committed = System.nanoTime();
            }
        }
        commit(consumer, counts);
    }

    /** Goes to where somebody has counted to. */
    private static Map<TopicPartition, Long> start(KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> counts = new HashMap<>();
        partitions.forEach(one -> counts.put(one, 0L));
        Map<TopicPartition, OffsetAndMetadata> kept = consumer.committed(Set.copyOf(partitions));
        consumer.seekToBeginning(partitions);
        kept.forEach((partition, at) -> {
            if (at != null && at.metadata().matches("\\d{1,18}")) {
                consumer.seek(partition, at.offset());
                counts.put(partition, Long.valueOf(at.metadata()));
            }
        });
        return counts;
    }

    private static void commit(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> counts) {
        Map<TopicPartition, OffsetAndMetadata> kept = new HashMap<>();
        counts.forEach((partition, count) ->
                kept.put(partition, new OffsetAndMetadata(consumer.position(partition), String.valueOf(count))));
        consumer.commitSync(kept, PATIENCE);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
