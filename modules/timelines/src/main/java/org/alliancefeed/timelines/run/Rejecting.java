package org.alliancefeed.timelines.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.RejectedRecord;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to a record that a stage cannot cope with. When the data is to blame, the record goes to {@code
 * alliance.rejected.v1} with the reason and everything else goes on. When Kafka, the registry or the disk is, nothing is
 * skipped: the thread starts again from what was committed.
 */
public final class Rejecting
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

    /** The setting under which the {@link Codecs} are handed over. */
    static final String CODECS = "feed.codecs";

    private static final Logger log = LoggerFactory.getLogger(Rejecting.class);

    private Codecs codecs;

    @SuppressWarnings("NullAway.Init")
    public Rejecting() {}

    @Override
    public void configure(Map<String, ?> configs) {
        codecs = (Codecs) Objects.requireNonNull(configs.get(CODECS));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception failure) {
        return DeserializationExceptionHandler.Response.resume(rejected(context, failure));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, Record<?, ?> record, Exception failure) {
        return isOfSurroundings(failure)
                ? ProcessingExceptionHandler.Response.fail()
                : ProcessingExceptionHandler.Response.resume(rejected(context, failure));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception failure) {
        // Within a transaction nothing can be left out: the whole of it starts again.
        return ProductionExceptionHandler.Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared
    public ProductionExceptionHandler.Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception failure,
            SerializationExceptionOrigin origin) {
        return ProductionExceptionHandler.Response.fail();
    }

    private static boolean isOfSurroundings(Exception failure) {
        return failure instanceof RegistryUnavailable || failure instanceof KafkaException;
    }

    private List<ProducerRecord<byte[], byte[]>> rejected(ErrorHandlerContext context, Exception failure) {
        log.error(
                "rejected {}-{}@{}: {} failed",
                context.topic(),
                context.partition(),
                context.offset(),
                context.processorNodeId(),
                failure);
        RejectedRecord rejected = new RejectedRecord(
                String.valueOf(context.topic()),
                context.partition(),
                context.offset(),
                context.timestamp(),
                context.sourceRawKey(),
                context.sourceRawValue(),
                String.valueOf(failure.getMessage()),
                context.processorNodeId());
        return List.of(new ProducerRecord<>(
                FeedTopic.REJECTED.name(),
                null,
                context.sourceRawKey(),
                codecs.rejected().encode(rejected)));
    }
}
