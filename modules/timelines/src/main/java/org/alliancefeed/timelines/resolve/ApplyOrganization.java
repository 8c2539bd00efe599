package org.alliancefeed.timelines.resolve;

import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.processor.api.Record;

/** Resolves past events again when an entry of the directory changes. */
public final class ApplyOrganization extends PlacingStep<byte[], byte[]> {

    private final Codec<Organization> codec;

    public ApplyOrganization(Codecs codecs, Targets to) {
        super(codecs, to);
        codec = codecs.organizations();
    }

    @Override
    void process(Record<byte[], byte[]> record, Placing events, Outlet out) {
        Organization organization = record.value() == null ? null : codec.decode(record.value());
        events.apply(Keys.text(record.key()), organization, out);
    }
}
