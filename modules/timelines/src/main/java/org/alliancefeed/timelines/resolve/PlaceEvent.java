package org.alliancefeed.timelines.resolve;

import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.processor.api.Record;

/** Sends every event into its block. */
public final class PlaceEvent extends PlacingStep<String, AdmittedEvent> {

    public PlaceEvent(Codecs codecs, Targets to) {
        super(codecs, to);
    }

    @Override
    void process(Record<String, AdmittedEvent> record, Placing events, Outlet out) {
        events.place(record.value(), out);
    }
}
