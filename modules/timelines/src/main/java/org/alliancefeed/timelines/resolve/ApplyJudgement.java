package org.alliancefeed.timelines.resolve;

import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.streams.processor.api.Record;

/** Places past events again when an editor judges them, or organizations that they mention, or takes it back. */
public final class ApplyJudgement extends PlacingStep<byte[], byte[]> {

    private final Codec<Judgement> codec;

    public ApplyJudgement(Codecs codecs, Targets to) {
        super(codecs, to);
        codec = codecs.judgements();
    }

    @Override
    void process(Record<byte[], byte[]> record, Placing events, Outlet out) {
        Judgement judgement = record.value() == null ? null : codec.decode(record.value());
        events.apply(JudgementKey.parse(Keys.text(record.key())), judgement, out);
    }
}
