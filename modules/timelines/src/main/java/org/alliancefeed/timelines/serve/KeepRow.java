package org.alliancefeed.timelines.serve;

import org.alliancefeed.timelines.store.StoreName;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the topic of timelines to be read. */
public final class KeepRow implements Processor<byte[], byte[], Void, Void> {

    private KeyValueStore<Bytes, byte[]> timelines;

    @SuppressWarnings("NullAway.Init")
    public KeepRow() {}

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        timelines = context.getStateStore(StoreName.TIMELINES.text());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        timelines.put(Bytes.wrap(record.key()), record.value());
    }
}
