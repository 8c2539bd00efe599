package org.alliancefeed.server.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.server.tables.JsonCodec;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.TopicPartition;

/** The attempts to deliver to a webhook, read from the end of the partition that they share with others'. */
final class DeliveryLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<FeedTopic> TOPIC = List.of(FeedTopic.DELIVERIES);
    private static final int AT_ONCE = 2_000;

    /** A page that looked at so many hands out what it has, with a cursor to go on. */
    private static final int MOST_LOOKED_AT = 20_000;

    /**
     * Attempts, the newest first.
     *
     * @param rest the offset before which the others stand; 0 when there are none
     */
    record Page(List<Attempt> attempts, long rest) {}

    private record Found(Attempt attempt, long offset) {}

    private final Logs logs;
    private final JsonCodec<Attempt> codec = new JsonCodec<>(Attempt.class);

    DeliveryLog(Logs logs) {
        this.logs = logs;
    }

    /** @param before an offset; {@link Long#MAX_VALUE} for the newest */
    Page of(String webhookId, long before, int limit) {
        Map<TopicPartition, Long> ends = at(new Bound.Now());
        TopicPartition partition =
                new TopicPartition(FeedTopic.DELIVERIES.name(), Share.partition(webhookId, ends.size()));
        long first = Objects.requireNonNull(at(new Bound.Earliest()).get(partition));
        long end = Math.min(before, Objects.requireNonNull(ends.get(partition)));
        long lookedAt = end;
        List<Found> newest = new ArrayList<>();
        while (newest.size() < limit && lookedAt > first && end - lookedAt < MOST_LOOKED_AT) {
            long start = Math.max(first, lookedAt - AT_ONCE);
            Deque<Found> some = read(webhookId, partition, start, lookedAt, ends);
            while (!some.isEmpty() && newest.size() < limit) {
                newest.add(some.removeLast());
            }
            lookedAt = newest.size() < limit ? start : newest.getLast().offset();
        }
        return new Page(newest.stream().map(Found::attempt).toList(), lookedAt > first ? lookedAt : 0);
    }

    private Map<TopicPartition, Long> at(Bound bound) {
        try (LogReader reader = logs.open(TOPIC, bound, bound)) {
            return reader.position().next();
        }
    }

    private Deque<Found> read(
            String webhookId, TopicPartition partition, long start, long end, Map<TopicPartition, Long> ends) {
        Deque<Found> found = new ArrayDeque<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (LogReader reader = logs.open(
                TOPIC, new Bound.At(with(ends, partition, start)), new Bound.At(with(ends, partition, end)))) {
            while (!reader.isHistoryRead()) {
                if (System.nanoTime() > deadline) {
                    throw new Failure.Unavailable("Kafka", null);
                }
                for (LogRecord one : reader.readHistory(Duration.ofMillis(200))) {
                    if (isOf(webhookId, one) && one.value() != null) {
                        found.add(new Found(codec.decode(one.value()), one.offset()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOf(String webhookId, LogRecord one) {
        return one.key() != null && new String(one.key(), StandardCharsets.UTF_8).equals(webhookId);
    }

    private static Position with(Map<TopicPartition, Long> ends, TopicPartition partition, long offset) {
        Map<TopicPartition, Long> all = new HashMap<>(ends);
        all.put(partition, offset);
        return new Position(all);
    }
}
