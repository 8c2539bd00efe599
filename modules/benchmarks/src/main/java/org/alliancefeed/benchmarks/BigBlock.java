package org.alliancefeed.benchmarks;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.timelines.FeedTopology;
import org.alliancefeed.timelines.run.BoundedMemory;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * Meetings are one block: what the next event costs when the block has a hundred events, and when it has a million. The
 * topology runs by itself, without a broker, on stores on disk. A tenth of the events report a meeting a second time, one
 * in a hundred is dated vaguely, and as many organizations are added as the block grows, as it is when an alliance gains
 * members.
 */
public final class BigBlock {

    private static final int WARMING = 20_000;
    private static final int MOST_MEASURED = 2_000;
    private static final int EVENTS_FOR_EACH_ORGANIZATION = 100;
    private static final int DAYS = 20 * 365;
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);
    private final Codecs codecs;
    private final TestInputTopic<byte[], byte[]> meetings;
    private final List<TestOutputTopic<byte[], byte[]>> outputs;
    private int published;

    private BigBlock(Codecs codecs, TopologyTestDriver driver) {
        this.codecs = codecs;
        meetings = driver.createInputTopic(
                FeedTopic.of(Kind.MEETING).name(), new ByteArraySerializer(), new ByteArraySerializer());
        outputs = List.of(FeedTopic.ACTIVITIES, FeedTopic.TIMELINES, FeedTopic.BLOCKS).stream()
                .map(topic -> driver.createOutputTopic(
                        topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer()))
                .toList();
    }

    /** @param arguments how many events; a million without */
    public static void main(String[] arguments) throws Exception {
        int most = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        Subjects.register(registry);
        Codecs codecs = new Codecs(registry);
        try (TopologyTestDriver driver = driver(codecs)) {
            new BigBlock(codecs, driver).publish(WARMING, WARMING / EVENTS_FOR_EACH_ORGANIZATION);
        }
        try (TopologyTestDriver driver = driver(codecs)) {
            new BigBlock(codecs, driver).run(most);
        }
    }

    private static TopologyTestDriver driver(Codecs codecs) throws IOException {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "big-block");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        config.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createTempDirectory("big-block").toString());
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        return new TopologyTestDriver(new FeedTopology(codecs, 1).get(), config);
    }

    private void run(int most) {
        long first = 0;
        for (int size = 100; size <= most; size *= 10) {
            int organizations = size / EVENTS_FOR_EACH_ORGANIZATION;
            publish(size - published, organizations);
            int measured = Math.min(MOST_MEASURED, size);
            long micros = publish(measured, organizations) / measured / 1_000;
            first = first == 0 ? micros : first;
            System.out.printf(
                    Locale.ROOT,
                    "%,12d events in the block: %6d µs for one more, %.2f of the first line%n",
                    size,
                    micros,
                    (double) micros / first);
        }
    }

    /** @return nanoseconds */
    private long publish(int events, int organizations) {
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            Event event = event(Math.max(2, organizations));
            meetings.pipeInput(
                    event.id().getBytes(StandardCharsets.UTF_8), codecs.events().encode(event));
            if (i % 100 == 0) {
                outputs.forEach(TestOutputTopic::readRecordsToList);
            }
        }
        return System.nanoTime() - start;
    }

    private Event event(int organizations) {
        int number = published++;
        int meeting = random.nextInt(10) == 0 ? random.nextInt(number + 1) : number;
        LocalDate day = FIRST_DAY.plusDays(Math.floorMod(meeting * 7919L, DAYS));
        String when = random.nextInt(100) == 0 ? String.valueOf(day.getYear()) : day.toString();
        return new Event(
                "event-" + number,
                1,
                Status.OCCURRED,
                Edtf.parse(when),
                null,
                null,
                "Meeting " + meeting + " of the working group",
                null,
                "en",
                List.of(),
                List.of(
                        new Participant("Organization " + meeting % organizations, Role.CONVENER, null),
                        new Participant("Organization " + (meeting + 1) % organizations, Role.ATTENDEE, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                new Meeting(null, null));
    }
}
