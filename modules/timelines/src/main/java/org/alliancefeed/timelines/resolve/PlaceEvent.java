package org.alliancefeed.timelines.resolve;

import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Sends every event into its block. */
public final class PlaceEvent implements Processor<String, AdmittedEvent, byte[], byte[]> {

    private final Codecs codecs;
    private final Codec<PlacedEvent> codec;
    private ProcessorContext<byte[], byte[]> context;
    private Placing placing;

    @SuppressWarnings("NullAway.Init")
    public PlaceEvent(Codecs codecs) {
        this.codecs = codecs;
        this.codec = codecs.placedEvents();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        placing = new Placing(context, codecs);
    }

    @Override
    public void process(Record<String, AdmittedEvent> record) {
        placing.place(
                record.value(),
                placed -> context.forward(
                        new Record<>(Keys.plain(placed.block()).get(), codec.encode(placed), record.timestamp())));
    }
}
