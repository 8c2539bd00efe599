package org.alliancefeed.timelines.resolve;

import java.nio.charset.StandardCharsets;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Resolves past events again when an entry of the directory changes, and sends those that it touches into their blocks. */
public final class ApplyOrganization implements Processor<byte[], byte[], byte[], byte[]> {

    private final Codecs codecs;
    private final Codec<PlacedEvent> codec;
    private ProcessorContext<byte[], byte[]> context;
    private Placing placing;

    @SuppressWarnings("NullAway.Init")
    public ApplyOrganization(Codecs codecs) {
        this.codecs = codecs;
        this.codec = codecs.placedEvents();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        placing = new Placing(context, codecs);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Organization organization =
                record.value() == null ? null : codecs.organizations().decode(record.value());
        placing.apply(
                new String(record.key(), StandardCharsets.UTF_8),
                organization,
                placed -> context.forward(
                        new Record<>(Keys.plain(placed.block()).get(), codec.encode(placed), record.timestamp())));
    }
}
