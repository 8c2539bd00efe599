package org.alliancefeed.server.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Which webhooks are this node's: those in the partitions that it has as a member of a consumer group. It reads nothing
 * itself. For one thread.
 */
final class Share implements AutoCloseable {

    /** A node that dies is missed after so long, and others deliver. */
    private static final int MISSED_MS = 10_000;

    private static final List<FeedTopic> TOPICS = List.of(FeedTopic.WEBHOOKS, FeedTopic.WEBHOOK_PROGRESS);

    /** Whether this node knows all that was written before a position. */
    @FunctionalInterface
    interface Known {
        boolean has(Position position);
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Known known;
    private final Map<Integer, Position> coming = new HashMap<>();
    private final Set<Integer> partitions = new HashSet<>();
    private final int count;

    Share(Connection connection, String group, Known known) {
        this.known = known;
        Map<String, Object> config = connection.kafka();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, MISSED_MS);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, MISSED_MS / 4);
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        count = consumer.partitionsFor(FeedTopic.WEBHOOKS.name()).size();
    }

    /** @param leave called before another node may have what this one had */
    void join(Runnable leave) {
        consumer.subscribe(List.of(FeedTopic.WEBHOOKS.name()), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> gone) {
                gone.forEach(one -> {
                    partitions.remove(one.partition());
                    coming.remove(one.partition());
                });
                leave.run();
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> added) {
                consumer.pause(added);
                added.forEach(one -> coming.put(one.partition(), end(one.partition())));
            }
        });
    }

    /** Before that it does not know where the node before it has ended. */
    private Position end(int partition) {
        List<TopicPartition> both = new ArrayList<>();
        TOPICS.forEach(topic -> both.add(new TopicPartition(topic.name(), partition)));
        return new Position(consumer.endOffsets(both));
    }

    /** Stays a member. */
    void poll(Duration patience) {
        consumer.poll(patience);
        coming.entrySet().removeIf(one -> known.has(one.getValue()) && partitions.add(one.getKey()));
    }

    boolean has(String webhookId) {
        return partitions.contains(partition(webhookId, count));
    }

    /** As the producer has it. */
    static int partition(String webhookId, int count) {
        return BuiltInPartitioner.partitionForKey(webhookId.getBytes(StandardCharsets.UTF_8), count);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
