package org.alliancefeed.timelines.view;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the feed's topics are written, readable and worked on, as the broker has it. */
final class BrokerOffsets {

    /** Even with no patience left, one answer is waited for. */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(2);

    private final Admin admin;
    private final String group;
    private final int partitions;

    BrokerOffsets(Admin admin, String group, int partitions) {
        this.admin = admin;
        this.group = group;
        this.partitions = partitions;
    }

    /** Up to where the application has committed what it read; nothing where it has not yet. */
    Map<TopicPartition, Long> committed(long deadline) throws InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        call(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), deadline)
                .forEach((partition, at) -> {
                    if (at != null) {
                        committed.put(partition, at.offset());
                    }
                });
        return committed;
    }

    /**
     * The ends of all that is written, committed or not: a transaction's offsets may show before what it wrote counts as
     * committed.
     */
    Map<TopicPartition, Long> written(Collection<FeedTopic> topics, long deadline) throws InterruptedException {
        return ends(topics, IsolationLevel.READ_UNCOMMITTED, deadline);
    }

    /** Up to where no transaction is open, so that all readers see what there is. */
    Map<TopicPartition, Long> readable(Collection<FeedTopic> topics, long deadline) throws InterruptedException {
        return ends(topics, IsolationLevel.READ_COMMITTED, deadline);
    }

    private Map<TopicPartition, Long> ends(Collection<FeedTopic> topics, IsolationLevel isolation, long deadline)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = topics.stream()
                .flatMap(topic -> IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        call(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all(), deadline)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T call(KafkaFuture<T> future, long deadline) throws InterruptedException {
        try {
            return future.get(Math.max(LEAST_WAIT.toNanos(), deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotReady("Kafka does not answer: " + e, Duration.ofSeconds(1));
        }
    }
}
