package org.alliancefeed.server.topics;

import io.confluent.kafka.schemaregistry.client.SchemaMetadata;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.alliancefeed.server.problem.Failure.Unavailable;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks Kafka and the registry each time. */
public final class KafkaCatalogue implements Catalogue {

    /** What a transaction has not committed may never have happened. */
    private static final ListOffsetsOptions COMMITTED = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

    /** Every record has a time after this one. */
    private static final OffsetSpec FIRST_IN_TIME = OffsetSpec.forTimestamp(0);

    /** More than a count that has read everything lags behind; for the counts of all topics together. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final List<FeedTopic> SHOWN = FeedTopic.shared();

    private final Admin admin;
    private final SchemaRegistryClient registry;
    private final EventCounts counts;

    public KafkaCatalogue(Admin admin, SchemaRegistryClient registry, EventCounts counts) {
        this.admin = admin;
        this.registry = registry;
        this.counts = counts;
    }

    @Override
    public List<Standing> read() {
        Map<String, TopicDescription> described =
                call(admin.describeTopics(SHOWN.stream().map(FeedTopic::name).toList())
                        .allTopicNames());
        List<TopicPartition> partitions = described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        var begin = offsets(partitions, OffsetSpec.earliest());
        var end = offsets(partitions, OffsetSpec.latest());
        var first = offsets(partitions, FIRST_IN_TIME);
        var last = offsets(partitions, OffsetSpec.maxTimestamp());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        return SHOWN.stream()
                .map(topic -> {
                    List<TopicPartition> own = partitions.stream()
                            .filter(partition -> partition.topic().equals(topic.name()))
                            .toList();
                    SchemaMetadata schema = schema(topic);
                    return new Standing(
                            topic,
                            own.size(),
                            schema.getId(),
                            schema.getVersion(),
                            own.stream()
                                    .mapToLong(one -> of(end, one).offset()
                                            - of(begin, one).offset())
                                    .sum(),
                            topic.kind() == null ? null : events(own, end, deadline),
                            time(own, first, true),
                            time(own, last, false));
                })
                .toList();
    }

    private @Nullable Long events(
            List<TopicPartition> partitions, Map<TopicPartition, ListOffsetsResultInfo> end, long deadline) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        partitions.forEach(one -> offsets.put(one, of(end, one).offset()));
        try {
            OptionalLong count = counts.before(offsets, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            return count.isPresent() ? count.getAsLong() : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Kafka", e);
        }
    }

    private static ListOffsetsResultInfo of(Map<TopicPartition, ListOffsetsResultInfo> offsets, TopicPartition one) {
        return Objects.requireNonNull(offsets.get(one));
    }

    private static @Nullable Instant time(
            List<TopicPartition> partitions, Map<TopicPartition, ListOffsetsResultInfo> found, boolean first) {
        LongSummaryStatistics times = partitions.stream()
                .flatMapToLong(one -> LongStream.of(of(found, one).timestamp()))
                .filter(time -> time >= 0)
                .summaryStatistics();
        return times.getCount() == 0 ? null : Instant.ofEpochMilli(first ? times.getMin() : times.getMax());
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, spec));
        return call(admin.listOffsets(asked, COMMITTED).all());
    }

    private SchemaMetadata schema(FeedTopic topic) {
        try {
            return registry.getLatestSchemaMetadata(topic.subject());
        } catch (RestClientException | IOException e) {
            throw new RegistryUnavailable(e);
        }
    }

    private static <T> T call(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new Unavailable("Kafka", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Kafka", e);
        }
    }
}
