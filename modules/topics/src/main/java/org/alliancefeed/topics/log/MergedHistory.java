package org.alliancefeed.topics.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.common.TopicPartition;

/**
 * Several partitions as one history: by the time at which a record was published or, where a producer's clock went
 * back, the latest time before it in its partition; then by topic, partition and offset. The same bounds over the same
 * logs give the same order, however the records arrive.
 */
final class MergedHistory {

    private static final int BUFFERED = 2000;

    /** Of each partition; records may be large. */
    private static final long MOST_BYTES = 1 << 20;

    private final Map<TopicPartition, Lane> lanes = new HashMap<>();

    MergedHistory(Map<TopicPartition, Long> start, Map<TopicPartition, Long> end) {
        end.forEach((partition, offset) ->
                lanes.put(partition, new Lane(partition, Objects.requireNonNull(start.get(partition)), offset)));
    }

    void add(LogRecord record) {
        lane(record.topicPartition()).add(record);
    }

    /** Partitions may end with records that nobody gets to see, such as the markers of transactions. */
    void reached(ToLongFunction<TopicPartition> position) {
        lanes.values().forEach(lane -> lane.next = Math.max(lane.next, position.applyAsLong(lane.partition)));
    }

    /** Whatever is certain to come before everything that has not arrived. */
    List<LogRecord> take() {
        PriorityQueue<Lane> heads = new PriorityQueue<>(Lane.BY_HEAD);
        for (Lane lane : lanes.values()) {
            if (!lane.waiting.isEmpty()) {
                heads.add(lane);
            } else if (!lane.isRead()) {
                return List.of();
            }
        }
        List<LogRecord> ready = new ArrayList<>();
        while (!heads.isEmpty()) {
            Lane lane = heads.poll();
            ready.add(lane.remove());
            if (!lane.waiting.isEmpty()) {
                heads.add(lane);
            } else if (!lane.isRead()) {
                break;
            }
        }
        return ready;
    }

    boolean isDone() {
        return lanes.values().stream().allMatch(lane -> lane.waiting.isEmpty() && lane.isRead());
    }

    Collection<TopicPartition> full() {
        return lanes.values().stream()
                .filter(lane -> lane.isFull() || lane.isRead())
                .map(lane -> lane.partition)
                .toList();
    }

    Collection<TopicPartition> hungry() {
        return lanes.values().stream()
                .filter(lane -> !lane.isFull() && !lane.isRead())
                .map(lane -> lane.partition)
                .toList();
    }

    /** What arrived together with the history's end and comes after it. */
    List<LogRecord> beyond() {
        List<LogRecord> all = new ArrayList<>();
        for (Lane lane : lanes.values()) {
            all.addAll(lane.beyond);
            lane.beyond.clear();
        }
        return all;
    }

    private Lane lane(TopicPartition partition) {
        return Objects.requireNonNull(lanes.get(partition));
    }

    private record Timed(LogRecord event, long time) {}

    private static final class Lane {
        static final Comparator<Lane> BY_HEAD = Comparator.comparingLong(
                        (Lane lane) -> lane.waiting.element().time())
                .thenComparingInt(lane ->
                        FeedTopic.all().indexOf(lane.waiting.element().event().topic()))
                .thenComparingInt(lane -> lane.partition.partition());

        final TopicPartition partition;
        final long end;
        final Deque<Timed> waiting = new ArrayDeque<>();
        final List<LogRecord> beyond = new ArrayList<>();
        long next;
        long bytes;
        long time = Long.MIN_VALUE;

        Lane(TopicPartition partition, long start, long end) {
            this.partition = partition;
            this.next = start;
            this.end = end;
        }

        void add(LogRecord record) {
            next = record.offset() + 1;
            if (record.offset() >= end) {
                beyond.add(record);
                return;
            }
            time = Math.max(time, record.timestamp());
            waiting.add(new Timed(record, time));
            bytes += size(record);
        }

        LogRecord remove() {
            LogRecord first = waiting.pop().event();
            bytes -= size(first);
            return first;
        }

        private static int size(LogRecord record) {
            return record.value() == null ? 0 : record.value().length;
        }

        boolean isRead() {
            return next >= end;
        }

        boolean isFull() {
            return waiting.size() >= BUFFERED || bytes >= MOST_BYTES;
        }
    }
}
