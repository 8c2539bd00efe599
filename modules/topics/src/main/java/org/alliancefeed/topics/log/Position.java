package org.alliancefeed.topics.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.ByteUtils;

/**
 * A point in the feed's logs: for some of their partitions, the offset that comes next. Opaque outside, as base64url of
 * a version byte and then, for each partition, the topic's number, the partition and the offset, each as a
 * variable-length integer.
 *
 * @param next the offsets by partition
 */
public record Position(Map<TopicPartition, Long> next) {

    private static final byte VERSION = 1;

    /** Two integers and a long, of variable length. */
    private static final int LONGEST_ENTRY = 5 + 5 + 10;

    /** Topics of events have the even numbers and the others the odd ones, so that there can be more of either. */
    private static final Map<String, Integer> NUMBERS = numbers();

    private static final Map<Integer, String> NAMES =
            NUMBERS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Comparator<TopicPartition> IN_ORDER = Comparator.comparingInt(
                    (TopicPartition partition) -> number(partition.topic()))
            .thenComparingInt(TopicPartition::partition);

    public static final Position NONE = new Position(Map.of());

    public Position {
        next = Map.copyOf(next);
    }

    /** Just behind a record. */
    public static Position after(String topic, int partition, long offset) {
        return new Position(Map.of(new TopicPartition(topic, partition), offset + 1));
    }

    /** The point at which both have been passed. */
    public Position and(Position other) {
        Map<TopicPartition, Long> both = new HashMap<>(next);
        other.next.forEach((partition, offset) -> both.merge(partition, offset, Math::max));
        return new Position(both);
    }

    /** This, with one partition at another offset. */
    public Position with(TopicPartition partition, long offset) {
        Map<TopicPartition, Long> changed = new HashMap<>(next);
        changed.put(partition, offset);
        return new Position(changed);
    }

    /** So much of it as is in some topics. */
    public Position only(Predicate<String> topics) {
        Map<TopicPartition, Long> part = new HashMap<>(next);
        part.keySet().removeIf(partition -> !topics.test(partition.topic()));
        return new Position(part);
    }

    /** Whether it has come to another one, in every partition of that. */
    public boolean hasReached(Position other) {
        return other.next.entrySet().stream()
                .allMatch(entry -> next.getOrDefault(entry.getKey(), 0L) >= entry.getValue());
    }

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** What its text is written from. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + next.size() * LONGEST_ENTRY);
        bytes.put(VERSION);
        next.keySet().stream().sorted(IN_ORDER).forEach(partition -> {
            ByteUtils.writeUnsignedVarint(number(partition.topic()), bytes);
            ByteUtils.writeUnsignedVarint(partition.partition(), bytes);
            ByteUtils.writeVarlong(Objects.requireNonNull(next.get(partition)), bytes);
        });
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** @throws IllegalArgumentException when the text is not a position */
    public static Position parse(String text) {
        try {
            return of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a position; take one from a Feed-Position header", e);
        }
    }

    /** @throws IllegalArgumentException when the bytes are not those of a position */
    public static Position of(byte[] written) {
        Map<TopicPartition, Long> next = new HashMap<>();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(written);
            if (bytes.get() != VERSION) {
                throw new IllegalArgumentException("of another version");
            }
            while (bytes.hasRemaining()) {
                String topic = NAMES.get(ByteUtils.readUnsignedVarint(bytes));
                int partition = ByteUtils.readUnsignedVarint(bytes);
                long offset = ByteUtils.readVarlong(bytes);
                if (topic == null || partition < 0 || offset < 0) {
                    throw new IllegalArgumentException("of no topic, or below zero");
                }
                next.put(new TopicPartition(topic, partition), offset);
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("it ends too early", e);
        }
        return new Position(next);
    }

    private static int number(String topic) {
        Integer number = NUMBERS.get(topic);
        if (number == null) {
            throw new IllegalArgumentException("not a topic of the feed: " + topic);
        }
        return number;
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        int events = 0;
        int others = 1;
        for (FeedTopic topic : FeedTopic.all()) {
            if (topic.kind() != null) {
                numbers.put(topic.name(), events);
                events += 2;
            } else {
                numbers.put(topic.name(), others);
                others += 2;
            }
        }
        return numbers;
    }
}
