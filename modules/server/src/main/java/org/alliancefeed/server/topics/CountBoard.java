package org.alliancefeed.server.topics;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/** How far each partition is counted, and how many records there are up to then. One thread puts, any number wait. */
final class CountBoard {

    private record Count(long next, long records) {}

    private final Map<TopicPartition, Count> counts = new HashMap<>();

    synchronized void put(TopicPartition partition, long next, long records) {
        counts.put(partition, new Count(next, records));
        notifyAll();
    }

    /** @return empty when it is not counted as far after all that time */
    synchronized OptionalLong before(Map<TopicPartition, Long> offsets, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!has(offsets)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return OptionalLong.empty();
            }
            // Rounded up, as 0 is for ever.
            wait(left / 1_000_000 + 1);
        }
        return OptionalLong.of(counts.entrySet().stream()
                .filter(one -> offsets.containsKey(one.getKey()))
                .mapToLong(one -> one.getValue().records())
                .sum());
    }

    private boolean has(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream().allMatch(one -> {
            Count count = counts.get(one.getKey());
            return count != null && count.next() >= one.getValue();
        });
    }
}
