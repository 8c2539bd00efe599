package org.alliancefeed.timelines;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancefeed.timelines.merge.MergeEvents;
import org.alliancefeed.timelines.resolve.AdmitEvent;
import org.alliancefeed.timelines.resolve.ApplyDenial;
import org.alliancefeed.timelines.resolve.ApplyJudgement;
import org.alliancefeed.timelines.resolve.ApplyOrganization;
import org.alliancefeed.timelines.resolve.ApplyPin;
import org.alliancefeed.timelines.resolve.Broadcast;
import org.alliancefeed.timelines.resolve.EntryChecks;
import org.alliancefeed.timelines.resolve.PlaceEvent;
import org.alliancefeed.timelines.resolve.PlacingStep;
import org.alliancefeed.timelines.serve.FanOut;
import org.alliancefeed.timelines.serve.KeepRow;
import org.alliancefeed.timelines.serve.RowPartitioner;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;

/**
 * The three stages, as docs/design.md draws them.
 *
 * <p>Every source and sink has bytes, and the processors decode them: a record that cannot be decoded is then a matter
 * of the feed, with its place and its reason, and no exception of a deserializer.
 */
public final class FeedTopology implements Supplier<Topology> {

    private final Codecs codecs;
    private final int partitions;
    private final Function<String, KeyValueBytesStoreSupplier> kept;
    private Topology topology = new Topology();

    /** @param partitions of every topic of the feed */
    public FeedTopology(Codecs codecs, int partitions) {
        this(codecs, partitions, Stores::persistentKeyValueStore);
    }

    /** @param kept in what the stores keep their bytes, given their names */
    FeedTopology(Codecs codecs, int partitions, Function<String, KeyValueBytesStoreSupplier> kept) {
        this.codecs = codecs;
        this.partitions = partitions;
        this.kept = kept;
    }

    @Override
    public Topology get() {
        topology = new Topology();
        spread();
        resolve();
        merge();
        serve();
        return topology;
    }

    private void spread() {
        EntryChecks checks = new EntryChecks(codecs);
        source("organizations", FeedTopic.ORGANIZATIONS);
        source("judgements", FeedTopic.JUDGEMENTS);
        Broadcast.Targets directory = new Broadcast.Targets("directory-everywhere", "rejected-entries");
        topology.addProcessor(
                "broadcast-organization",
                () -> new Broadcast(codecs, checks::organization, "directory", directory),
                "organizations");
        Broadcast.Targets judgements = new Broadcast.Targets("judgements-everywhere", "rejected-entries");
        topology.addProcessor(
                "broadcast-judgement",
                () -> new Broadcast(codecs, checks::judgement, "judgements", judgements),
                "judgements");
        sink("directory-everywhere", FeedTopic.DIRECTORY, everywhere(), "broadcast-organization");
        sink("judgements-everywhere", FeedTopic.JUDGEMENTS_EVERYWHERE, everywhere(), "broadcast-judgement");
        sink("rejected-entries", FeedTopic.REJECTED, "broadcast-organization", "broadcast-judgement");
    }

    private void resolve() {
        topology.addSource(
                "events",
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                FeedTopic.ofEvents().stream().map(FeedTopic::name).toArray(String[]::new));
        source("strays", FeedTopic.STRAYS);
        source("directory", FeedTopic.DIRECTORY);
        source("all-judgements", FeedTopic.JUDGEMENTS_EVERYWHERE);
        source("pins", FeedTopic.PINS);
        source("denials", FeedTopic.DENIALS);
        AdmitEvent.Targets behind = new AdmitEvent.Targets("place-event", "to-strays", "rejected-events");
        PlacingStep.Targets placed = new PlacingStep.Targets("to-blocks", "to-pins", "to-denials");
        topology.addProcessor("admit-event", () -> new AdmitEvent(codecs, partitions, behind), "events", "strays");
        topology.addProcessor("place-event", () -> new PlaceEvent(codecs, placed), "admit-event");
        topology.addProcessor("apply-organization", () -> new ApplyOrganization(codecs, placed), "directory");
        topology.addProcessor("apply-judgement", () -> new ApplyJudgement(codecs, placed), "all-judgements");
        topology.addProcessor("apply-pin", () -> new ApplyPin(codecs, placed), "pins");
        topology.addProcessor("apply-denial", () -> new ApplyDenial(codecs, placed), "denials");
        String[] placing = {"place-event", "apply-organization", "apply-judgement", "apply-pin", "apply-denial"};
        store(StoreName.EVENTS, placing);
        store(StoreName.REVISIONS, placing);
        store(StoreName.DIRECTORY, placing);
        store(StoreName.MENTIONS, placing);
        store(StoreName.JUDGEMENTS, placing);
        store(StoreName.DENIALS, placing);
        sink("to-blocks", FeedTopic.BLOCKS, placing);
        sink("to-pins", FeedTopic.PINS, placing);
        sink("to-denials", FeedTopic.DENIALS, everywhere(), placing);
        sink("to-strays", FeedTopic.STRAYS, "admit-event");
        sink("rejected-events", FeedTopic.REJECTED, "admit-event");
    }

    private void merge() {
        source("blocks", FeedTopic.BLOCKS);
        MergeEvents.Targets behind = new MergeEvents.Targets("to-activities", "to-next-block");
        topology.addProcessor("merge-events", () -> new MergeEvents(codecs, behind), "blocks");
        store(StoreName.PLACES, "merge-events");
        store(StoreName.BLOCKS, "merge-events");
        sink("to-activities", FeedTopic.ACTIVITIES, "merge-events");
        sink("to-next-block", FeedTopic.BLOCKS, "merge-events");
    }

    private void serve() {
        FanOut.Targets behind = new FanOut.Targets("to-timelines", "to-changes");
        readOnly(StoreName.ACTIVITIES, FeedTopic.ACTIVITIES, "activities", "fan-out", () -> new FanOut(codecs, behind));
        sink("to-timelines", FeedTopic.TIMELINES, new RowPartitioner(), "fan-out");
        sink("to-changes", FeedTopic.CHANGES, "fan-out");
        readOnly(StoreName.TIMELINES, FeedTopic.TIMELINES, "timelines", "keep-row", KeepRow::new);
    }

    /** A store whose changelog is the topic that it holds, so that nothing is written twice. */
    @SuppressWarnings(
            "unchecked") // What keeps a store may forward like any processor, only the signature does not say so.
    private <K, V> void readOnly(
            StoreName store,
            FeedTopic topic,
            String source,
            String keeper,
            ProcessorSupplier<byte[], byte[], K, V> by) {
        topology.addReadOnlyStateStore(
                store.builder(kept),
                source,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic.name(),
                keeper,
                (ProcessorSupplier<byte[], byte[], Void, Void>) (ProcessorSupplier<byte[], byte[], ?, ?>) by);
    }

    private void source(String name, FeedTopic topic) {
        topology.addSource(name, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic.name());
    }

    private void store(StoreName store, String... processors) {
        topology.addStateStore(store.builder(kept), processors);
    }

    private void sink(String name, FeedTopic topic, String... parents) {
        topology.addSink(name, topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), parents);
    }

    private void sink(String name, FeedTopic topic, StreamPartitioner<byte[], byte[]> to, String... parents) {
        topology.addSink(name, topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), to, parents);
    }

    private static StreamPartitioner<byte[], byte[]> everywhere() {
        return (topic, key, value, count) ->
                Optional.of(IntStream.range(0, count).boxed().collect(Collectors.toSet()));
    }
}
