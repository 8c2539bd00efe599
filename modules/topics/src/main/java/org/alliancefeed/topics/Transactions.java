package org.alliancefeed.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records all or none, one transaction after the other. Who reads what is committed sees all of one's records or
 * none of them.
 *
 * <p>Safe for several threads.
 */
final class Transactions implements AutoCloseable {

    /** As long as one is open, nobody reads what stands behind it; it outlives a process that dies by no more than this. */
    private static final int LONGEST_MS = 30_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> config;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /** @param config of a producer */
    Transactions(Map<String, Object> config) {
        this.config = config;
        // The next producer of this name completes what a failed one has left open.
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "feed-publisher-" + UUID.randomUUID());
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, LONGEST_MS);
    }

    /**
     * @return the positions behind the records, in their order
     * @throws KafkaException when none of them counts; a retriable one where Kafka does not answer, and it may not even be
     *     known whether they count
     */
    synchronized List<Position> write(List<ProducerRecord<byte[], byte[]>> records) {
        try {
            return write(producer(), records);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static List<Position> write(
            KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> written = new ArrayList<>();
        producer.beginTransaction();
        for (ProducerRecord<byte[], byte[]> record : records) {
            written.add(producer.send(record));
        }
        producer.flush();
        List<Position> positions = written.stream().map(Transactions::position).toList();
        producer.commitTransaction();
        return positions;
    }

    private static Position position(Future<RecordMetadata> written) {
        try {
            RecordMetadata at = written.get();
            return Position.after(at.topic(), at.partition(), at.offset());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Made for the first transaction, as most publishers have none. */
    private KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> made = producer;
        if (made == null) {
            made = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
            producer = made;
            made.initTransactions();
        }
        return made;
    }

    /** A transaction that is under way is aborted. */
    @Override
    public synchronized void close() {
        KafkaProducer<byte[], byte[]> made = producer;
        producer = null;
        if (made != null) {
            // While Kafka is away it would wait for ever.
            made.close(PATIENCE);
        }
    }
}
