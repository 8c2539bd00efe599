package org.alliancefeed.timelines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.alliancefeed.timelines.TaskRun.Written;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A sub-topology in one partition, as Kafka Streams runs it exactly once: what a transaction reads, keeps and writes is
 * all there when it is committed, and when the task dies before, it is as if nothing had been read.
 */
final class FeedTask {

    /** What these stores hold is the topic itself, which they are restored from. */
    private static final Map<String, FeedTopic> TOPICS = Map.of(
            StoreName.ACTIVITIES.text(), FeedTopic.ACTIVITIES,
            StoreName.TIMELINES.text(), FeedTopic.TIMELINES);

    private final Map<String, TopologyDescription.Source> sources = new TreeMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final TopologyDescription.Subtopology part;
    private final int partition;
    private final int partitions;
    private final Logs logs;
    private TaskRun run;

    FeedTask(TopologyDescription.Subtopology part, int partition, int partitions, Logs logs) {
        this.part = part;
        this.partition = partition;
        this.partitions = partitions;
        this.logs = logs;
        for (TopologyDescription.Node node : part.nodes()) {
            if (node instanceof TopologyDescription.Source source) {
                source.topicSet().forEach(topic -> sources.put(topic, source));
            }
        }
        run = new TaskRun(part.nodes(), partitions, Map.of());
    }

    /** The topics of which there is more to read. */
    List<String> unread() {
        return sources.keySet().stream()
                .filter(topic -> position(topic) < log(topic).size())
                .toList();
    }

    /** Reads on and commits. */
    void read(String topic, int most) {
        int end = end(topic, most);
        List<Written> written = process(topic, end);
        positions.put(topic, end);
        written.forEach(one -> logs.append(one.topic(), one.record()));
    }

    /** Reads on, dies before it commits, and starts anew with what is restored. */
    void readAndDie(String topic, int most) {
        Map<String, Map<Bytes, byte[]>> committed = content();
        process(topic, end(topic, most));
        run = new TaskRun(part.nodes(), partitions, committed);
    }

    private List<Written> process(String topic, int end) {
        List<Written> written = new ArrayList<>();
        TopologyDescription.Source source = Objects.requireNonNull(sources.get(topic));
        for (int offset = position(topic); offset < end; offset++) {
            Record<byte[], byte[]> record = log(topic).get(offset);
            written.addAll(run.process(source, topic, partition, offset, record));
        }
        return written;
    }

    /** What the stores hold, as it is restored: from their changelogs, or from the topic as far as it was read. */
    private Map<String, Map<Bytes, byte[]>> content() {
        Map<String, Map<Bytes, byte[]>> content = run.content();
        content.replaceAll((name, entries) -> {
            FeedTopic topic = TOPICS.get(name);
            return topic == null ? entries : logs.table(place(topic.name()), position(topic.name()));
        });
        return content;
    }

    Map<Bytes, byte[]> content(StoreName store) {
        return content().getOrDefault(store.text(), Map.of());
    }

    private int end(String topic, int most) {
        return Math.min(position(topic) + most, log(topic).size());
    }

    private int position(String topic) {
        return positions.getOrDefault(topic, 0);
    }

    private List<Record<byte[], byte[]>> log(String topic) {
        return logs.of(place(topic));
    }

    private TopicPartition place(String topic) {
        return new TopicPartition(topic, partition);
    }
}
