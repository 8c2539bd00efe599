package org.alliancefeed.timelines.resolve;

import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.avro.UndecodableRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Sends every entry of a topic to each partition of RESOLVE, so that all resolve by the same entries, and refuses what
 * cannot be one.
 */
public final class Broadcast implements Processor<byte[], byte[], Object, Object> {

    private final Codecs codecs;
    private final Check check;
    private final String stage;
    private final Targets to;
    private ProcessorContext<Object, Object> context;

    /** Says what is wrong with an entry. The value is null when the entry is taken away. */
    @FunctionalInterface
    public interface Check {
        /** @throws UndecodableRecord when the value is something else */
        List<Problem> problems(String key, byte @Nullable [] value);
    }

    /**
     * The names of the nodes behind this one.
     *
     * @param everywhere writes to all partitions
     * @param rejected takes what is refused
     */
    public record Targets(String everywhere, String rejected) {}

    /** @param stage what a rejection names as the stage that refused the record */
    @SuppressWarnings("NullAway.Init")
    public Broadcast(Codecs codecs, Check check, String stage, Targets to) {
        this.codecs = codecs;
        this.check = check;
        this.stage = stage;
        this.to = to;
    }

    @Override
    public void init(ProcessorContext<Object, Object> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String problem = problem(record);
        if (problem == null) {
            context.forward(new Record<>(record.key(), record.value(), record.timestamp()), to.everywhere());
        } else {
            byte[] value = codecs.rejected()
                    .encode(Rejection.of(record, context.recordMetadata().orElseThrow(), stage, problem));
            context.forward(new Record<>(record.key(), value, record.timestamp()), to.rejected());
        }
    }

    private @Nullable String problem(Record<byte[], byte[]> record) {
        try {
            List<Problem> problems =
                    check.problems(record.key() == null ? "" : Keys.text(record.key()), record.value());
            return problems.isEmpty() ? null : problems.getFirst().toString();
        } catch (UndecodableRecord e) {
            return String.valueOf(e.getMessage());
        }
    }
}
