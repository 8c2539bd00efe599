package org.alliancefeed.timelines.resolve;

import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes in something by which events are placed, and sends those that it touches into their blocks. */
public abstract class PlacingStep<K, V> implements Processor<K, V, byte[], byte[]> {

    private final Codecs codecs;
    private final Targets to;
    private ProcessorContext<byte[], byte[]> context;
    private Placing placing;

    /** The names of the nodes behind this one. */
    public record Targets(String blocks, String pins, String denials) {}

    @SuppressWarnings("NullAway.Init")
    PlacingStep(Codecs codecs, Targets to) {
        this.codecs = codecs;
        this.to = to;
    }

    @Override
    public final void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        placing = new Placing(context, codecs);
    }

    @Override
    public final void process(Record<K, V> record) {
        process(record, placing, new Sending(record.timestamp()));
    }

    abstract void process(Record<K, V> record, Placing events, Outlet out);

    private final class Sending implements Outlet {
        private final long timestamp;

        Sending(long timestamp) {
            this.timestamp = timestamp;
        }

        @Override
        public void toBlock(PlacedEvent placed) {
            send(placed.block(), codecs.placedEvents().encode(placed), to.blocks());
        }

        @Override
        public void toEvent(Pin pin) {
            send(pin.eventId(), codecs.pins().encode(pin), to.pins());
        }

        @Override
        public void toEveryPartition(AdmittedEvent denying) {
            send(denying.event().id(), denying.bytes(), to.denials());
        }

        private void send(String key, byte[] value, String sink) {
            context.forward(new Record<>(Keys.plain(key).get(), value, timestamp), sink);
        }
    }
}
