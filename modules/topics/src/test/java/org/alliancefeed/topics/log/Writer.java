package org.alliancefeed.topics.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.TestFeed;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes texts to places in the logs, in transactions if asked to. */
final class Writer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    private Writer(Map<String, Object> config) {
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    static Writer plain() {
        return new Writer(TestFeed.connection().kafka());
    }

    static Writer transactional() {
        Map<String, Object> config = TestFeed.connection().kafka();
        config.put("transactional.id", "test-" + UUID.randomUUID());
        Writer writer = new Writer(config);
        writer.producer.initTransactions();
        return writer;
    }

    Writer write(FeedTopic topic, int partition, long timestamp, String text) {
        producer.send(
                new ProducerRecord<>(topic.name(), partition, timestamp, null, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    Writer begin() {
        producer.beginTransaction();
        return this;
    }

    void commit() {
        producer.commitTransaction();
    }

    void abort() {
        producer.flush();
        producer.abortTransaction();
    }

    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
