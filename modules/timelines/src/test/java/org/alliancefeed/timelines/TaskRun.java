package org.alliancefeed.timelines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The processors and stores of a task from one start to its end. What they remember beside the stores ends with them. */
final class TaskRun {

    private final Map<String, KeyValueStore<Bytes, byte[]>> stores = new HashMap<>();
    private final Map<String, Processor<Object, Object, Object, Object>> processors = new HashMap<>();
    private final MockProcessorContext<Object, Object> context = new MockProcessorContext<>();

    /** A record for a topic. */
    record Written(String topic, Record<byte[], byte[]> record) {}

    /** @param restored what the stores begin with, by their names */
    TaskRun(Set<TopologyDescription.Node> nodes, int partitions, Map<String, Map<Bytes, byte[]>> restored) {
        for (TopologyDescription.Node node : nodes) {
            if (node instanceof TopologyDescription.Processor processor) {
                processor.stores().forEach(name -> stores.computeIfAbsent(name, this::newStore));
                processors.put(node.name(), newProcessor(node.name(), partitions));
            }
        }
        restored.forEach((name, entries) -> entries.forEach(
                (key, value) -> Objects.requireNonNull(stores.get(name)).put(key, value)));
        processors.values().forEach(processor -> processor.init(context));
    }

    private KeyValueStore<Bytes, byte[]> newStore(String name) {
        KeyValueStore<Bytes, byte[]> store = Stores.inMemoryKeyValueStore(name).get();
        context.addStateStore(store);
        return store;
    }

    @SuppressWarnings("unchecked") // The topology says which records reach which processor, and it is typed.
    private static Processor<Object, Object, Object, Object> newProcessor(String name, int partitions) {
        return (Processor<Object, Object, Object, Object>) FeedProcessors.of(name, partitions);
    }

    /** @return what is written, in its order */
    List<Written> process(
            TopologyDescription.Source source, String topic, int partition, int offset, Record<byte[], byte[]> record) {
        List<Written> written = new ArrayList<>();
        context.setRecordMetadata(topic, partition, offset);
        source.successors().forEach(next -> pass(record, next, written));
        return written;
    }

    @SuppressWarnings("unchecked") // Every sink of the feed takes bytes.
    private void pass(Record<?, ?> record, TopologyDescription.Node to, List<Written> written) {
        if (to instanceof TopologyDescription.Sink sink) {
            written.add(new Written(sink.topic(), (Record<byte[], byte[]>) record));
            return;
        }
        Objects.requireNonNull(processors.get(to.name())).process((Record<Object, Object>) record);
        var forwarded = List.copyOf(context.forwarded());
        context.resetForwards();
        forwarded.forEach(
                one -> behind(to, one.childName().orElse(null)).forEach(next -> pass(one.record(), next, written)));
    }

    private static Set<TopologyDescription.Node> behind(TopologyDescription.Node node, @Nullable String named) {
        if (named == null) {
            return node.successors();
        }
        return Set.of(node.successors().stream()
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + named + " behind " + node.name())));
    }

    /** What the stores hold, by their names. */
    Map<String, Map<Bytes, byte[]>> content() {
        Map<String, Map<Bytes, byte[]>> content = new HashMap<>();
        stores.forEach((name, store) -> {
            Map<Bytes, byte[]> entries = new HashMap<>();
            try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
                all.forEachRemaining(entry -> entries.put(entry.key, entry.value));
            }
            content.put(name, entries);
        });
        return content;
    }
}
