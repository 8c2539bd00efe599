package org.alliancefeed.timelines.resolve;

import org.alliancefeed.model.event.Event;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.processor.api.Record;

/** Tells past events who denies them, when an event does so or takes it back. */
public final class ApplyDenial extends PlacingStep<byte[], byte[]> {

    private final Codec<Event> codec;

    public ApplyDenial(Codecs codecs, Targets to) {
        super(codecs, to);
        codec = codecs.events();
    }

    @Override
    void process(Record<byte[], byte[]> record, Placing events, Outlet out) {
        events.apply(codec.decode(record.value()), out);
    }
}
