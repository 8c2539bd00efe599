package org.alliancefeed.timelines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancefeed.timelines.serve.RowPartitioner;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Record;

/** The topics of a feed as a broker keeps them: a log for each partition, of what was committed. */
final class Logs {

    private static final Set<String> EVERYWHERE =
            Set.of(FeedTopic.DIRECTORY.name(), FeedTopic.JUDGEMENTS_EVERYWHERE.name(), FeedTopic.DENIALS.name());

    private static final RowPartitioner ROWS = new RowPartitioner();

    private final Map<TopicPartition, List<Record<byte[], byte[]>>> logs = new HashMap<>();
    private final int partitions;

    Logs(int partitions) {
        this.partitions = partitions;
    }

    /** Where the feed's own producers put a record: on the key's partition, but for entries and rows. */
    void append(String topic, Record<byte[], byte[]> record) {
        if (EVERYWHERE.contains(topic)) {
            IntStream.range(0, partitions).forEach(partition -> append(topic, partition, record));
        } else if (topic.equals(FeedTopic.TIMELINES.name())) {
            ROWS.partitions(topic, record.key(), record.value(), partitions)
                    .orElseThrow()
                    .forEach(partition -> append(topic, partition, record));
        } else {
            append(topic, Utils.toPositive(Utils.murmur2(record.key())) % partitions, record);
        }
    }

    void append(String topic, int partition, Record<byte[], byte[]> record) {
        logs.computeIfAbsent(new TopicPartition(topic, partition), place -> new ArrayList<>())
                .add(record);
    }

    List<Record<byte[], byte[]>> of(TopicPartition place) {
        return logs.getOrDefault(place, List.of());
    }

    boolean isEmpty(FeedTopic topic) {
        return partitions(topic).stream().allMatch(place -> of(place).isEmpty());
    }

    /** The last value of each key among the first records of a partition. */
    Map<Bytes, byte[]> table(TopicPartition place, int records) {
        Map<Bytes, byte[]> table = new TreeMap<>();
        for (Record<byte[], byte[]> record : of(place).subList(0, records)) {
            if (record.value() == null) {
                table.remove(Bytes.wrap(record.key()));
            } else {
                table.put(Bytes.wrap(record.key()), record.value());
            }
        }
        return table;
    }

    /** What all partitions hold in the end. No key may stand in two of them. */
    Map<Bytes, byte[]> table(FeedTopic topic) {
        return partitions(topic).stream()
                .flatMap(place -> table(place, of(place).size()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<TopicPartition> partitions(FeedTopic topic) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                .toList();
    }
}
