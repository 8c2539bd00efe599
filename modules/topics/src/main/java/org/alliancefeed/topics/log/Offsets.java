package org.alliancefeed.topics.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** A bound as an offset in each partition. */
final class Offsets {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Collection<TopicPartition> partitions;
    private final Map<TopicPartition, Long> first;
    private final Map<TopicPartition, Long> end;

    /** @param consumer is assigned what is looked at, and has to be assigned anew */
    Offsets(KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        first = consumer.beginningOffsets(partitions);
        end = consumer.endOffsets(partitions);
    }

    /** @param to where reading ends, which may be before the end of the logs */
    Map<TopicPartition, Long> of(Bound bound, Map<TopicPartition, Long> to) {
        return bound instanceof Bound.Last(long offsets) ? before(to, offsets) : of(bound);
    }

    Map<TopicPartition, Long> of(Bound bound) {
        return switch (bound) {
            case Bound.Earliest() -> first;
            case Bound.Now() -> end;
            case Bound.Time(var at) -> at(at.toEpochMilli());
            case Bound.At(var position) -> at(position);
            case Bound.Resume(var position) -> exactly(position);
            case Bound.Last(long offsets) -> before(end, offsets);
        };
    }

    private Map<TopicPartition, Long> at(long time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, time));
        Map<TopicPartition, Long> found = new HashMap<>(end);
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> entry :
                consumer.offsetsForTimes(times).entrySet()) {
            if (entry.getValue() != null) {
                found.put(entry.getKey(), entry.getValue().offset());
            }
        }
        return found;
    }

    private Map<TopicPartition, Long> at(Position position) {
        Map<TopicPartition, Long> found = new HashMap<>(first);
        if (!position.next().isEmpty() && !position.next().keySet().containsAll(partitions)) {
            // What publishing returns names the partition that it wrote to; elsewhere it is the same point in time.
            OptionalLong time = time(position);
            found.putAll(time.isPresent() ? at(time.getAsLong()) : end);
        }
        position.next().forEach((partition, offset) -> found.replace(partition, offset));
        first.forEach((partition, offset) -> found.merge(partition, offset, Math::max));
        end.forEach((partition, offset) -> found.merge(partition, offset, Math::min));
        return found;
    }

    private Map<TopicPartition, Long> exactly(Position position) {
        position.next().forEach((partition, offset) -> {
            long from = first.getOrDefault(partition, 0L);
            long to = end.getOrDefault(partition, 0L);
            if (offset < from) {
                throw PositionGone.forgotten(partition, from);
            }
            if (offset > to) {
                throw PositionGone.ofAnother(partition, to);
            }
        });
        return at(position);
    }

    private Map<TopicPartition, Long> before(Map<TopicPartition, Long> to, long offsets) {
        Map<TopicPartition, Long> found = new HashMap<>(to);
        found.replaceAll((partition, offset) -> Math.max(offset - offsets, first.getOrDefault(partition, 0L)));
        return found;
    }

    /** When the newest of the records just before a position was published. */
    private OptionalLong time(Position position) {
        Map<TopicPartition, Long> behind = new HashMap<>(position.next());
        behind.values().removeIf(offset -> offset == 0);
        if (behind.isEmpty()) {
            return OptionalLong.of(0);
        }
        consumer.assign(behind.keySet());
        behind.forEach((partition, offset) -> consumer.seek(partition, offset - 1));
        long newest = Long.MIN_VALUE;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!behind.isEmpty() && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                if (behind.remove(new TopicPartition(record.topic(), record.partition())) != null) {
                    newest = Math.max(newest, record.timestamp());
                }
            }
        }
        return newest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(newest);
    }
}
