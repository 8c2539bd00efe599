package org.alliancefeed.timelines.resolve;

import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.processor.api.Record;

/** Places an event that editors put with another one again when that one is placed. */
public final class ApplyPin extends PlacingStep<byte[], byte[]> {

    private final Codec<Pin> codec;

    public ApplyPin(Codecs codecs, Targets to) {
        super(codecs, to);
        codec = codecs.pins();
    }

    @Override
    void process(Record<byte[], byte[]> record, Placing events, Outlet out) {
        events.apply(codec.decode(record.value()), out);
    }
}
