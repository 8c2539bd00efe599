package org.alliancefeed.timelines.resolve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.EventRules;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.avro.UndecodableRecord;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what is an event of its topic under its own id, and refuses the rest with the reason. An event that its
 * producer put on another partition than Kafka's own partitioner would have is sent to that one, where all revisions of
 * an id meet.
 */
public final class AdmitEvent implements Processor<byte[], byte[], Object, Object> {

    private static final String STAGE = "resolve";

    private final Codecs codecs;
    private final int partitions;
    private final Targets to;
    private ProcessorContext<Object, Object> context;

    /** The names of the nodes behind this one. */
    public record Targets(String admitted, String strays, String rejected) {}

    @SuppressWarnings("NullAway.Init")
    public AdmitEvent(Codecs codecs, int partitions, Targets to) {
        this.codecs = codecs;
        this.partitions = partitions;
        this.to = to;
    }

    @Override
    public void init(ProcessorContext<Object, Object> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        if (record.value() == null) {
            reject(record, at, "has no value; an event is retracted by a revision with the status retracted");
            return;
        }
        Event event;
        try {
            event = codecs.events().decode(record.value());
        } catch (UndecodableRecord e) {
            reject(record, at, String.valueOf(e.getMessage()));
            return;
        }
        String problem = problem(record, at, event);
        if (problem != null) {
            reject(record, at, problem);
        } else if (isStray(record, at)) {
            context.forward(new Record<>(record.key(), record.value(), record.timestamp()), to.strays());
        } else {
            context.forward(
                    new Record<>(event.id(), new AdmittedEvent(event, record.value()), record.timestamp()),
                    to.admitted());
        }
    }

    private static @Nullable String problem(Record<byte[], byte[]> record, RecordMetadata at, Event event) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (!key.equals(event.id()) || key.isEmpty()) {
            return "the key must be the event's id '" + event.id() + "', but is '" + key + "'";
        }
        FeedTopic topic = FeedTopic.find(at.topic()).orElseThrow();
        if (topic.kind() != null && topic.kind() != event.kind()) {
            return "a " + event.kind().text() + " belongs on "
                    + FeedTopic.of(event.kind()).name();
        }
        List<Problem> problems = EventRules.check(event);
        return problems.isEmpty() ? null : problems.getFirst().toString();
    }

    private boolean isStray(Record<byte[], byte[]> record, RecordMetadata at) {
        return !at.topic().equals(FeedTopic.STRAYS.name())
                && at.partition() != Utils.toPositive(Utils.murmur2(record.key())) % partitions;
    }

    private void reject(Record<byte[], byte[]> record, RecordMetadata at, String reason) {
        byte[] rejected = codecs.rejected().encode(Rejection.of(record, at, STAGE, reason));
        context.forward(new Record<>(record.key(), rejected, record.timestamp()), to.rejected());
    }
}
