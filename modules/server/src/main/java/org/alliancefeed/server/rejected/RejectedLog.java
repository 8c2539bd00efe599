package org.alliancefeed.server.rejected;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The topic of rejected records, read from its end: a page costs what is on it, however many there are. */
final class RejectedLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<FeedTopic> TOPIC = List.of(FeedTopic.REJECTED);

    /**
     * Records that follow each other, the newest first.
     *
     * @param rest before which the others stand
     */
    record Page(List<LogRecord> records, Position rest, boolean isLast) {}

    private final Logs logs;

    RejectedLog(Logs logs) {
        this.logs = logs;
    }

    Position first() {
        return at(new Bound.Earliest());
    }

    Position end() {
        return at(new Bound.Now());
    }

    private Position at(Bound bound) {
        try (LogReader reader = logs.open(TOPIC, bound, bound)) {
            return reader.position();
        }
    }

    /** @return null when none stands there */
    @Nullable LogRecord find(RejectedId id) {
        Position end = end();
        if (id.offset() >= end.next().getOrDefault(id.topicPartition(), 0L)) {
            return null;
        }
        Position start = end.with(id.topicPartition(), id.offset());
        return Objects.requireNonNull(read(start, end.with(id.topicPartition(), id.offset() + 1))
                        .get(id.topicPartition()))
                .peekFirst();
    }

    /**
     * The newest records before an end.
     *
     * @param first the beginning of the log
     * @param end names every partition
     */
    Page before(Position first, Position end, int limit) {
        Map<TopicPartition, Long> start = new HashMap<>();
        // A transaction leaves a marker behind its records, so that at the worst every other offset is a record.
        end.next()
                .forEach((partition, offset) ->
                        start.put(partition, Math.max(of(first, partition), offset - 2L * limit)));
        Map<TopicPartition, Deque<LogRecord>> left = read(new Position(start), end);
        List<LogRecord> newest = new ArrayList<>();
        while (newest.size() < limit && left.entrySet().stream().noneMatch(one -> isUnknown(one, start, first))) {
            Optional<Deque<LogRecord>> next = left.values().stream()
                    .filter(records -> !records.isEmpty())
                    .max(Comparator.comparing(
                            Deque::getLast,
                            Comparator.comparingLong(LogRecord::timestamp).thenComparingInt(LogRecord::partition)));
            if (next.isEmpty()) {
                break;
            }
            newest.add(next.get().removeLast());
        }
        Map<TopicPartition, Long> rest = new HashMap<>(start);
        left.forEach((partition, records) -> {
            if (!records.isEmpty()) {
                rest.put(partition, records.getLast().offset() + 1);
            }
        });
        boolean isLast = rest.entrySet().stream().allMatch(one -> one.getValue() <= of(first, one.getKey()));
        return newest.isEmpty() && !isLast
                ? before(first, new Position(rest), limit)
                : new Page(newest, new Position(rest), isLast);
    }

    /** What was read of the partition is used up, and what stands before it may come next. */
    private static boolean isUnknown(
            Map.Entry<TopicPartition, Deque<LogRecord>> left, Map<TopicPartition, Long> start, Position first) {
        return left.getValue().isEmpty() && Objects.requireNonNull(start.get(left.getKey())) > of(first, left.getKey());
    }

    private Map<TopicPartition, Deque<LogRecord>> read(Position start, Position end) {
        Map<TopicPartition, Deque<LogRecord>> records = new HashMap<>();
        start.next().keySet().forEach(partition -> records.put(partition, new ArrayDeque<>()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (LogReader reader = logs.open(TOPIC, new Bound.At(start), new Bound.At(end))) {
            while (!reader.isHistoryRead()) {
                if (System.nanoTime() > deadline) {
                    throw new Failure.Unavailable("Kafka", null);
                }
                reader.readHistory(Duration.ofMillis(200))
                        .forEach(one -> Objects.requireNonNull(records.get(one.topicPartition()))
                                .add(one));
            }
        }
        return records;
    }

    private static long of(Position position, TopicPartition partition) {
        return Objects.requireNonNull(position.next().get(partition));
    }
}
