package org.alliancefeed.timelines.resolve;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.timelines.Judged;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * Several partitions of RESOLVE without Kafka: records that one writer sends to one partition keep their order, and
 * which of them is taken in next is left to chance.
 */
final class Partitions {

    private static final Codecs CODECS = codecs();

    private final List<Partition> all = new ArrayList<>();
    /** By writer and reader. */
    private final Map<String, Deque<Consumer<Partition>>> underWay = new TreeMap<>();

    private final Random chance;

    private final class Partition implements Outlet {
        private final int number;
        private final Placing placing;
        private final KeyValueStore<Bytes, byte[]> events;

        Partition(int number) {
            this.number = number;
            MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
            for (StoreName name : StoreName.values()) {
                KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(name.text()), Serdes.Bytes(), Serdes.ByteArray())
                        .withLoggingDisabled()
                        .build();
                store.init(context.getStateStoreContext(), store);
                context.addStateStore(store);
            }
            placing = new Placing(context, CODECS);
            events = context.getStateStore(StoreName.EVENTS.text());
        }

        @Override
        public void toBlock(PlacedEvent placed) {}

        @Override
        public void toEvent(Pin pin) {
            send("pins of " + number, home(pin.eventId()), to -> to.placing.apply(pin, to));
        }

        @Override
        public void toEveryPartition(AdmittedEvent denying) {
            for (int to = 0; to < all.size(); to++) {
                send("denials of " + number, to, reader -> reader.placing.apply(denying.event(), reader));
            }
        }
    }

    Partitions(int count, Random chance) {
        this.chance = chance;
        for (int i = 0; i < count; i++) {
            all.add(new Partition(i));
        }
    }

    private static Codecs codecs() {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        Subjects.register(registry);
        return new Codecs(registry);
    }

    void take(List<Record> inputs) {
        inputs.forEach(this::publish);
        while (!underWay.isEmpty()) {
            List<String> ways = List.copyOf(underWay.keySet());
            deliver(ways.get(chance.nextInt(ways.size())));
        }
    }

    private void publish(Record input) {
        switch (input) {
            case Event event -> {
                AdmittedEvent admitted =
                        new AdmittedEvent(event, CODECS.events().encode(event));
                send("events " + event.id(), home(event.id()), to -> to.placing.place(admitted, to));
            }
            case Organization organization ->
                broadcast(organization.id(), to -> to.placing.apply(organization.id(), organization, to));
            case Judged judged ->
                broadcast(
                        judged.key(), to -> to.placing.apply(JudgementKey.parse(judged.key()), judged.judgement(), to));
            default -> throw new IllegalArgumentException(String.valueOf(input));
        }
    }

    private void broadcast(String key, Consumer<Partition> record) {
        for (int to = 0; to < all.size(); to++) {
            send("entries of " + home(key), to, record);
        }
    }

    private void send(String writer, int to, Consumer<Partition> record) {
        underWay.computeIfAbsent(to + " reads " + writer, way -> new ArrayDeque<>())
                .add(record);
    }

    private void deliver(String way) {
        Deque<Consumer<Partition>> queue = Objects.requireNonNull(underWay.get(way));
        Consumer<Partition> record = queue.remove();
        if (queue.isEmpty()) {
            underWay.remove(way);
        }
        record.accept(all.get(Integer.parseInt(way.substring(0, way.indexOf(' ')))));
    }

    private int home(String key) {
        return Math.floorMod(key.hashCode(), all.size());
    }

    static Event eventOf(PlacedEvent placed) {
        return CODECS.events().decode(Objects.requireNonNull(placed.event()));
    }

    /** Where every event is in the end. */
    Map<String, PlacedEvent> placed() {
        Map<String, PlacedEvent> found = new TreeMap<>();
        for (Partition partition : all) {
            try (KeyValueIterator<Bytes, byte[]> entries = partition.events.all()) {
                entries.forEachRemaining(entry -> {
                    PlacedEvent placed = CODECS.placedEvents().decode(entry.value);
                    found.put(placed.eventId(), placed);
                });
            }
        }
        return found;
    }
}
