package org.alliancefeed.timelines.view;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.alliancefeed.topics.Connection;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Where partitions end with what nobody gets to see: the markers of transactions, and what was given up. A process that has
 * come to such an end commits nothing behind it before another record comes, unless it has read one there before.
 */
final class UnseenEnds {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Nothing of a record but that it is there. */
    private static final Deserializer<@Nullable Void> NOTHING = (topic, bytes) -> null;

    /** From one offset up to another one. */
    private record Stretch(long from, long to) {}

    private final Connection connection;
    private final Map<TopicPartition, Stretch> known = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();

    UnseenEnds(Connection connection) {
        this.connection = connection;
    }

    /** Whether it is known that nothing between two offsets is ever seen. */
    boolean isKnown(TopicPartition partition, long from, long to) {
        Stretch stretch = known.get(partition);
        return stretch != null && stretch.from() <= from && to <= stretch.to();
    }

    /**
     * Looks whether anything is seen between some offsets and others; what is still open may yet be.
     *
     * @param from the first offset, for each partition of {@code to}
     */
    void look(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        // One of many who wait looks; the others come to know.
        if (looking.tryLock()) {
            try (KafkaConsumer<@Nullable Void, @Nullable Void> consumer = consumer()) {
                look(consumer, from, to);
            } catch (KafkaException e) {
                throw new NotReady("Kafka does not answer: " + e, PATIENCE);
            } finally {
                looking.unlock();
            }
        }
    }

    private void look(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        Map<TopicPartition, Long> open = new HashMap<>(to);
        consumer.assign(to.keySet());
        to.keySet().forEach(one -> consumer.seek(one, start(from, one)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            for (ConsumerRecord<?, ?> record : consumer.poll(PAUSE)) {
                TopicPartition one = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < start(to, one)) {
                    open.remove(one);
                }
            }
            open.entrySet()
                    .removeIf(end -> isPassed(consumer, end.getKey(), start(from, end.getKey()), end.getValue()));
        }
    }

    private boolean isPassed(KafkaConsumer<?, ?> consumer, TopicPartition partition, long from, long to) {
        boolean isPassed = consumer.position(partition) >= to;
        if (isPassed) {
            known.put(partition, new Stretch(from, to));
        }
        return isPassed;
    }

    private static long start(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private KafkaConsumer<@Nullable Void, @Nullable Void> consumer() {
        Map<String, Object> config = connection.kafka();
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "feed-progress");
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);
        return new KafkaConsumer<>(config, NOTHING, NOTHING);
    }
}
