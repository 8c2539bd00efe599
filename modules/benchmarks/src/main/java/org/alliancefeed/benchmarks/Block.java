package org.alliancefeed.benchmarks;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.timelines.FeedTopology;
import org.alliancefeed.timelines.run.BoundedMemory;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The block of all meetings, in a topology that runs by itself, without a broker, on stores on disk. */
final class Block implements AutoCloseable {

    private static final int EVENTS_UNTIL_DRAINED = 100;
    private static final Codecs CODECS = codecs();

    private final Path state;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> meetings;
    private int taken;

    Block() {
        try {
            state = Files.createTempDirectory("big-block");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "big-block");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        driver = new TopologyTestDriver(new FeedTopology(CODECS, 1).get(), config);
        meetings = driver.createInputTopic(
                FeedTopic.of(Kind.MEETING).name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Codecs codecs() {
        MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
        Subjects.register(registry);
        return new Codecs(registry);
    }

    /** @return nanoseconds that the event took */
    long take(Event event) {
        byte[] key = event.id().getBytes(StandardCharsets.UTF_8);
        byte[] value = CODECS.events().encode(event);
        long start = System.nanoTime();
        meetings.pipeInput(key, value);
        long nanos = System.nanoTime() - start;
        if (++taken % EVENTS_UNTIL_DRAINED == 0) {
            drain();
        }
        return nanos;
    }

    /** The driver keeps what nobody reads, changelogs too, and a million events would fill the memory with it. */
    private void drain() {
        driver.producedTopicNames().forEach(topic -> driver.createOutputTopic(
                        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList());
    }

    @Override
    public void close() throws IOException {
        driver.close();
        Utils.delete(state.toFile());
    }
}
