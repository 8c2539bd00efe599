package org.alliancefeed.timelines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityChange;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.timelines.resolve.MentionCounts;
import org.alliancefeed.timelines.resolve.MentionCounts.MentionCount;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.RejectedRecord;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology without a broker: records go in, and what comes of them is kept as a reader of the topics would. */
final class FeedDriver implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Codecs CODECS = codecs();
    private static final Set<FeedTopic> ENTRIES = Set.of(FeedTopic.ORGANIZATIONS, FeedTopic.JUDGEMENTS);

    private final Path state = newFolder();
    private final TopologyTestDriver driver;
    private final Map<FeedTopic, TestInputTopic<byte[], byte[]>> inputs = new HashMap<>();
    private final TestOutputTopic<byte[], byte[]> activityLog;
    private final TestOutputTopic<byte[], byte[]> timelineLog;
    private final TestOutputTopic<byte[], byte[]> rejectedLog;
    private final TestOutputTopic<byte[], byte[]> changeLog;
    private final Map<Bytes, byte[]> activities = new TreeMap<>();
    private final Map<Bytes, byte[]> rows = new TreeMap<>();

    FeedDriver() {
        this(1);
    }

    /** @param partitions that the topology believes in; the driver has but one */
    FeedDriver(int partitions) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "feed-driver");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(
                new FeedTopology(CODECS, partitions, Stores::inMemoryKeyValueStore).get(), config);
        for (FeedTopic topic : FeedTopic.all()) {
            if (topic.kind() != null || ENTRIES.contains(topic)) {
                inputs.put(
                        topic,
                        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer()));
            }
        }
        activityLog = output(FeedTopic.ACTIVITIES);
        timelineLog = output(FeedTopic.TIMELINES);
        rejectedLog = output(FeedTopic.REJECTED);
        changeLog = output(FeedTopic.CHANGES);
    }

    private TestOutputTopic<byte[], byte[]> output(FeedTopic topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("feed-driver");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Codecs codecs() {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        Subjects.register(registry);
        return new Codecs(registry);
    }

    static Codecs codecsInUse() {
        return CODECS;
    }

    /** Reads an event from JSON in which single quotes stand for double ones. */
    static Event event(String json) {
        return require(EventJson.read(node(json)));
    }

    static Organization organization(String json) {
        return require(RecordReader.read(node(json), Organization.class));
    }

    static Judged judged(String key, String json) {
        return new Judged(key, require(RecordReader.read(node(json), Judgement.class)));
    }

    private static <R extends Record> R require(RecordReader.Result<R> read) {
        R value = read.value();
        if (value == null) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        return value;
    }

    private static JsonNode node(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void publish(Event event) {
        send(FeedTopic.of(event.kind()), event.id(), CODECS.events().encode(event));
    }

    void publish(String json) {
        publish(event(json));
    }

    void directory(Organization organization) {
        send(FeedTopic.ORGANIZATIONS, organization.id(), CODECS.organizations().encode(organization));
    }

    void directory(String json) {
        directory(organization(json));
    }

    void removeFromDirectory(String id) {
        send(FeedTopic.ORGANIZATIONS, id, null);
    }

    void judge(Judged judged) {
        Judgement judgement = judged.judgement();
        send(
                FeedTopic.JUDGEMENTS,
                judged.key(),
                judgement == null ? null : CODECS.judgements().encode(judgement));
    }

    void judge(String key, String json) {
        judge(judged(key, json));
    }

    void takeBack(String key) {
        judge(new Judged(key, null));
    }

    void take(Record input) {
        switch (input) {
            case Event event -> publish(event);
            case Organization organization -> directory(organization);
            case Judged judged -> judge(judged);
            default -> throw new IllegalArgumentException(String.valueOf(input));
        }
    }

    void send(FeedTopic topic, String key, byte @Nullable [] value) {
        Objects.requireNonNull(inputs.get(topic))
                .pipeInput(new TestRecord<>(key.getBytes(StandardCharsets.UTF_8), value));
        activityLog.readRecordsToList().forEach(one -> put(activities, one));
        timelineLog.readRecordsToList().forEach(one -> put(rows, one));
    }

    private static void put(Map<Bytes, byte[]> table, TestRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            table.remove(Bytes.wrap(record.key()));
        } else {
            table.put(Bytes.wrap(record.key()), record.value());
        }
    }

    /** The steps that activities took since this was called last. */
    List<ActivityChange> changes() {
        return changeLog.readValuesToList().stream()
                .map(CODECS.changes()::decode)
                .toList();
    }

    /** The activities that there are, by their ids. */
    Map<String, Activity> allActivities() {
        Map<String, Activity> all = new TreeMap<>();
        activities.values().stream()
                .map(CODECS.activities()::decode)
                .map(ActivityState::activity)
                .filter(Objects::nonNull)
                .forEach(activity -> all.put(activity.id(), activity));
        return all;
    }

    /** What stands under an id. */
    ActivityState state(String id) {
        return CODECS.activities()
                .decode(Objects.requireNonNull(activities.get(Keys.plain(id)), "nothing stands under " + id));
    }

    Activity activity(String id) {
        return Objects.requireNonNull(state(id).activity(), "no activity stands under " + id);
    }

    /** The ids of an organization's activities, the oldest first. */
    List<String> timeline(String organization) {
        return rows(organization).stream().map(TimelineRow::id).toList();
    }

    List<TimelineRow> rows(String organization) {
        List<TimelineRow> found = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (RowKey.parse(key.get()).organization().equals(organization)) {
                found.add(CODECS.timelineRows().decode(row));
            }
        });
        return found;
    }

    /** Everything that a consumer of the compacted topics ends up with, byte for byte. */
    Map<String, String> result() {
        return result(activities, rows);
    }

    static Map<String, String> result(Map<Bytes, byte[]> activities, Map<Bytes, byte[]> rows) {
        Map<String, String> all = new TreeMap<>();
        activities.forEach(
                (key, value) -> all.put("activity " + key, HexFormat.of().formatHex(value)));
        rows.forEach((key, value) -> all.put("row " + key, HexFormat.of().formatHex(value)));
        return all;
    }

    /** Where RESOLVE has placed an event. */
    PlacedEvent placed(String eventId) {
        byte[] bytes = store(StoreName.EVENTS).get(Keys.plain(eventId));
        return CODECS.placedEvents().decode(Objects.requireNonNull(bytes, "no event " + eventId));
    }

    KeyValueStore<Bytes, byte[]> store(StoreName name) {
        return driver.getKeyValueStore(name.text());
    }

    Map<String, String> resolved() {
        return resolved(placedEvents(), mentionCounts());
    }

    /** What RESOLVE ends up with: where each event is and why, but not by how many moves, and how often who is mentioned. */
    static Map<String, String> resolved(List<PlacedEvent> events, List<MentionCount> mentions) {
        Map<String, String> all = new TreeMap<>();
        events.forEach(placed -> all.put(
                "event " + placed.eventId(),
                List.of(
                                placed.block(),
                                placed.resolutions(),
                                String.valueOf(placed.belongsWith()),
                                String.valueOf(placed.ruling()),
                                placed.deniedBy())
                        .toString()));
        Map<List<Object>, Long> counted = mentions.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.organizationId(), one.rule(), one.mention()),
                        Collectors.summingLong(MentionCount::events)));
        counted.forEach((mention, count) -> all.put("mention " + mention, count.toString()));
        return all;
    }

    static Event eventOf(PlacedEvent placed) {
        return CODECS.events().decode(Objects.requireNonNull(placed.event()));
    }

    List<PlacedEvent> placedEvents() {
        List<PlacedEvent> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store(StoreName.EVENTS).all()) {
            entries.forEachRemaining(entry -> found.add(CODECS.placedEvents().decode(entry.value)));
        }
        return found;
    }

    List<MentionCount> mentionCounts() {
        List<MentionCount> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries =
                store(StoreName.MENTIONS).prefixScan(Keys.of("resolved"), new BytesSerializer())) {
            entries.forEachRemaining(entry -> found.add(MentionCounts.parse(entry.key, entry.value)));
        }
        return found;
    }

    List<RejectedRecord> rejected() {
        return rejectedLog.readValuesToList().stream()
                .map(bytes -> CODECS.rejected().decode(bytes))
                .toList();
    }

    @Override
    public void close() {
        driver.close();
        try {
            Utils.delete(state.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
