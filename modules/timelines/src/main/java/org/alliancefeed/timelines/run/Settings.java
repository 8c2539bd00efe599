package org.alliancefeed.timelines.run;

import java.util.Properties;
import org.alliancefeed.timelines.TimelinesApp;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told that is not its default, and why. */
public final class Settings {

    private static final int POLLS_BETWEEN_COMMITS = 5;

    private Settings() {}

    public static Properties of(TimelinesApp.Config config, Codecs codecs) {
        Properties all = new Properties();
        all.putAll(config.connection().kafka());
        all.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
        all.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
        // A crash between a row and the tombstone of the one that it replaces would leave both: docs/decisions.
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // What a stage wrote becomes visible to the next by a commit; a reader waits for one at each hop.
        all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
        // A thread that waits for records does not commit meanwhile; the 100 ms of its default would double the
        // interval.
        all.put(
                StreamsConfig.POLL_MS_CONFIG,
                Math.max(1, config.commitInterval().toMillis() / POLLS_BETWEEN_COMMITS));
        // Every outcome is written at once; a cache would only hold it back until the next commit.
        all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        // Names that follow from a node's place would change with the topology.
        all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        all.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, Rejecting.class);
        all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, Rejecting.class);
        all.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, Rejecting.class);
        all.put(Rejecting.CODECS, codecs);
        // An entry of the directory is worked through within one transaction, however many events mention it.
        all.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 120_000);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), FeedTopic.MOST_BYTES);
        // A thread that was replaced, or a node that is gone, is given up after this time and others take over.
        all.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        // A commit sends what waits; lingering only has the records of one burst share a batch.
        all.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        // While the last transaction is being completed the broker turns away the first batch of the next one, and
        // all that are sent behind it; so one at a time, and soon again.
        all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        all.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), 5);
        if (config.instanceId() != null) {
            // A node that comes back under its name takes up its tasks at once, even after it was killed.
            all.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), config.instanceId());
        }
        if (config.advertised() != null) {
            all.put(StreamsConfig.APPLICATION_SERVER_CONFIG, config.advertised());
        }
        return all;
    }
}
