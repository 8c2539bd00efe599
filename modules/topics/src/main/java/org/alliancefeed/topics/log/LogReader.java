package org.alliancefeed.topics.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics as one history: up to a bound in the one order that {@link MergedHistory} defines, and from there on, if
 * asked to, as records come.
 *
 * <p>Not for several threads at once.
 */
public final class LogReader implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, FeedTopic> topics;
    private final List<TopicPartition> partitions;
    private final MergedHistory history;
    private final Position end;
    private Position position;

    private LogReader(KafkaConsumer<byte[], byte[]> consumer, Collection<FeedTopic> topics, Bound from, Bound to) {
        this.consumer = consumer;
        this.topics = topics.stream().collect(Collectors.toMap(FeedTopic::name, topic -> topic));
        partitions = topics.stream()
                .flatMap(topic -> partitions(consumer, topic).stream())
                .toList();
        Offsets offsets = new Offsets(consumer, partitions);
        Map<TopicPartition, Long> end = offsets.of(to);
        Map<TopicPartition, Long> start = offsets.of(from, end);
        consumer.assign(partitions);
        start.forEach(consumer::seek);
        position = new Position(start);
        history = new MergedHistory(start, end);
        this.end = new Position(end);
    }

    /**
     * @param from where to start
     * @param to where the history ends; what comes after it is only for readers that go on
     */
    public static LogReader open(Connection connection, Collection<FeedTopic> topics, Bound from, Bound to) {
        KafkaConsumer<byte[], byte[]> consumer = consumer(connection);
        try {
            return new LogReader(consumer, topics, from, to);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Connection connection) {
        Map<String, Object> config = connection.kafka();
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "feed-log-reader-" + UUID.randomUUID());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // What a transaction has not committed may never have happened.
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // What is no longer kept must not be left out silently.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Whoever reads over HTTP gets to know within its own patience that Kafka is away.
        config.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        // Closing waits for the fetch under way, which the broker would hold for half a second when nothing comes.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        // There may be a hundred readers in a process, and each of them may be slow.
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 512 << 10);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, FeedTopic topic) {
        List<PartitionInfo> found = consumer.partitionsFor(topic.name());
        if (found.isEmpty()) {
            throw new IllegalStateException("there is no topic " + topic.name() + "; the feed makes it when it starts");
        }
        return found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /**
     * Everything handed out so far, and where the next call goes on. At the end of the history, and of what came since, it
     * is behind what nobody gets to see, such as the markers of transactions.
     */
    public Position position() {
        return history.isDone() ? position.and(end) : position;
    }

    /** Where the history ends. */
    public Position end() {
        return end;
    }

    /** Whether all of the history has been handed out. */
    public boolean isHistoryRead() {
        return history.isDone();
    }

    /** The records that come next; none when the history is read or none came in time. */
    public List<LogRecord> readHistory(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!history.isDone()) {
            List<LogRecord> ready = history.take();
            if (!ready.isEmpty()) {
                return handOut(ready);
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return List.of();
            }
            consumer.pause(history.full());
            consumer.resume(history.hungry());
            poll(Duration.ofNanos(left)).forEach(history::add);
            history.reached(consumer::position);
        }
        return List.of();
    }

    /** What has come since, as it came; after the history. */
    public List<LogRecord> readOn(Duration patience) {
        List<LogRecord> beyond = history.beyond();
        if (!beyond.isEmpty()) {
            return handOut(beyond);
        }
        consumer.resume(consumer.paused());
        List<LogRecord> records = poll(patience);
        position = position(partitions, consumer::position);
        return records;
    }

    private List<LogRecord> poll(Duration patience) {
        List<LogRecord> records = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> one : pollKept(patience)) {
            records.add(new LogRecord(
                    Objects.requireNonNull(topics.get(one.topic())),
                    one.partition(),
                    one.offset(),
                    one.timestamp(),
                    one.key(),
                    one.value()));
        }
        return records;
    }

    private ConsumerRecords<byte[], byte[]> pollKept(Duration patience) {
        try {
            return consumer.poll(patience);
        } catch (OffsetOutOfRangeException e) {
            throw PositionGone.overtaken(e.partitions());
        }
    }

    private List<LogRecord> handOut(List<LogRecord> records) {
        Map<TopicPartition, Long> next = new HashMap<>(position.next());
        records.forEach(one -> next.put(one.topicPartition(), one.offset() + 1));
        position = new Position(next);
        return records;
    }

    private static Position position(List<TopicPartition> partitions, ToLongFunction<TopicPartition> of) {
        return new Position(partitions.stream().collect(Collectors.toMap(one -> one, of::applyAsLong)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
