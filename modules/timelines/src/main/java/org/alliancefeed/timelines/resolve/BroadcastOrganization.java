package org.alliancefeed.timelines.resolve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.avro.UndecodableRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends every entry of the directory to each partition of RESOLVE, so that all resolve by the whole directory. */
public final class BroadcastOrganization implements Processor<byte[], byte[], Object, Object> {

    private static final String STAGE = "directory";

    private final Codecs codecs;
    private final String everywhere;
    private final String rejected;
    private ProcessorContext<Object, Object> context;

    /**
     * @param everywhere the name of the node that writes to all partitions
     * @param rejected the name of the node behind this one that takes what is refused
     */
    @SuppressWarnings("NullAway.Init")
    public BroadcastOrganization(Codecs codecs, String everywhere, String rejected) {
        this.codecs = codecs;
        this.everywhere = everywhere;
        this.rejected = rejected;
    }

    @Override
    public void init(ProcessorContext<Object, Object> processorContext) {
        context = processorContext;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String problem = problem(record);
        if (problem == null) {
            context.forward(new Record<>(record.key(), record.value(), record.timestamp()), everywhere);
        } else {
            byte[] value = codecs.rejected()
                    .encode(Rejection.of(record, context.recordMetadata().orElseThrow(), STAGE, problem));
            context.forward(new Record<>(record.key(), value, record.timestamp()), rejected);
        }
    }

    private @Nullable String problem(Record<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            return Organization.isId(key) ? null : "the key is not an organization's id: '" + key + "'";
        }
        try {
            Organization organization = codecs.organizations().decode(record.value());
            if (!organization.id().equals(key)) {
                return "the key must be the organization's id '" + organization.id() + "', but is '" + key + "'";
            }
            List<Problem> problems = organization.check();
            return problems.isEmpty() ? null : problems.getFirst().toString();
        } catch (UndecodableRecord e) {
            return String.valueOf(e.getMessage());
        }
    }
}
