package org.alliancefeed.timelines;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.timelines.resolve.MentionCounts;
import org.alliancefeed.timelines.resolve.MentionCounts.MentionCount;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The whole topology over several partitions, without a broker. Chance decides which task reads on, from which of its
 * topics and how far; now and then one dies in the middle of it. So a task may be far behind another, as if the records it
 * has not read had been published late.
 *
 * <p>What is read and written where is what {@link FeedTopology} says of itself.
 */
final class PartitionedFeed {

    private static final Codecs CODECS = FeedDriver.codecsInUse();
    private static final int MOST_TRANSACTIONS = 100_000;

    private final int partitions;
    private final Random chance;
    private final Logs logs;
    private final List<FeedTask> tasks = new ArrayList<>();
    private final Map<Way, Double> haste = new HashMap<>();

    private record Way(int task, String topic) {}

    PartitionedFeed(int partitions, Random chance) {
        this.partitions = partitions;
        this.chance = chance;
        logs = new Logs(partitions);
        for (TopologyDescription.Subtopology part :
                new FeedTopology(CODECS, partitions).get().describe().subtopologies()) {
            for (int partition = 0; partition < partitions; partition++) {
                tasks.add(new FeedTask(part, partition, partitions, logs));
            }
        }
    }

    /** Takes all of it in, and ends when there is nothing more to read. */
    void take(List<? extends java.lang.Record> inputs) {
        inputs.forEach(this::publish);
        List<Way> ways = ways();
        for (int i = 0; !ways.isEmpty(); i++) {
            if (i == MOST_TRANSACTIONS) {
                throw new AssertionError("still not done: " + ways);
            }
            go(ways);
            ways = ways();
        }
    }

    private void publish(java.lang.Record input) {
        switch (input) {
            case Event event -> {
                String topic = FeedTopic.of(event.kind()).name();
                Record<byte[], byte[]> record =
                        record(event.id(), CODECS.events().encode(event));
                boolean isOfAnotherProducer = chance.nextInt(4) == 0;
                if (isOfAnotherProducer) {
                    logs.append(topic, chance.nextInt(partitions), record);
                } else {
                    logs.append(topic, record);
                }
            }
            case Organization organization ->
                logs.append(
                        FeedTopic.ORGANIZATIONS.name(),
                        record(organization.id(), CODECS.organizations().encode(organization)));
            case Judged judged ->
                logs.append(
                        FeedTopic.JUDGEMENTS.name(),
                        record(
                                judged.key(),
                                judged.judgement() == null
                                        ? null
                                        : CODECS.judgements().encode(judged.judgement())));
            default -> throw new IllegalArgumentException(String.valueOf(input));
        }
    }

    private static Record<byte[], byte[]> record(String key, byte @Nullable [] value) {
        return new Record<>(key.getBytes(StandardCharsets.UTF_8), value, 0);
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (int task = 0; task < tasks.size(); task++) {
            for (String topic : tasks.get(task).unread()) {
                ways.add(new Way(task, topic));
            }
        }
        return ways;
    }

    /** The way in the greatest haste goes first, for a while. */
    private void go(List<Way> ways) {
        ways.forEach(way -> haste.computeIfAbsent(way, one -> chance.nextDouble()));
        Way first = ways.stream().max(Comparator.comparing(haste::get)).orElseThrow();
        if (chance.nextInt(3) == 0) {
            haste.put(first, chance.nextDouble());
        }
        FeedTask task = tasks.get(first.task());
        int most = 1 + chance.nextInt(4);
        if (chance.nextInt(12) == 0) {
            task.readAndDie(first.topic(), most);
        } else {
            task.read(first.topic(), most);
        }
    }

    /** Everything that a consumer of the compacted topics ends up with, byte for byte. */
    Map<String, String> result() {
        return FeedDriver.result(logs.table(FeedTopic.ACTIVITIES), logs.table(FeedTopic.TIMELINES));
    }

    boolean hasRejected() {
        return !logs.isEmpty(FeedTopic.REJECTED);
    }

    /** What RESOLVE ends up with, over all partitions. */
    Map<String, String> resolved() {
        return FeedDriver.resolved(placed(), mentionCounts());
    }

    /** Where RESOLVE has placed each event in the end. */
    List<PlacedEvent> placed() {
        return entries(StoreName.EVENTS)
                .map(entry -> CODECS.placedEvents().decode(entry.getValue()))
                .toList();
    }

    private List<MentionCount> mentionCounts() {
        return entries(StoreName.MENTIONS)
                .filter(entry -> Keys.texts(entry.getKey(), 2).getFirst().equals("resolved"))
                .map(entry -> MentionCounts.parse(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stream<Map.Entry<Bytes, byte[]>> entries(StoreName store) {
        return tasks.stream().flatMap(task -> task.content(store).entrySet().stream());
    }
}
