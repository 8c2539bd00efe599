package org.alliancefeed.timelines.resolve;

import java.util.Set;
import org.alliancefeed.model.judgement.Belonging;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.timelines.store.Index;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.avro.Codec;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The editors' judgements as one partition of RESOLVE has them: all there are. */
final class StoredJudgements implements Belonging {

    private static final byte[] PRESENT = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private final Codec<Judgement> codec;
    private final Index joined;

    StoredJudgements(KeyValueStore<Bytes, byte[]> store, Codec<Judgement> codec) {
        this.store = store;
        this.codec = codec;
        joined = new Index(store, "joined");
    }

    @Override
    public @Nullable String belongsWith(String eventId) {
        Judgement judgement = of(eventId);
        return judgement == null ? null : judgement.activity();
    }

    /** What was decided about an event; null when nothing was. */
    @Nullable Judgement of(String eventId) {
        byte[] bytes = store.get(eventKey(eventId));
        return bytes == null ? null : codec.decode(bytes);
    }

    boolean areDifferent(String one, String other) {
        boolean ordered = one.compareTo(other) < 0;
        return store.get(differentKey(ordered ? one : other, ordered ? other : one)) != null;
    }

    /** An event, and all that editors put with it, or with one of those. */
    Set<String> groupOf(String eventId) {
        return joined.reached(eventId);
    }

    /** @param now null takes it back */
    void put(JudgementKey.OfEvent of, @Nullable Judgement now) {
        String id = of.eventId();
        String before = belongsWith(id);
        if (before != null) {
            joined.remove(before, id);
        }
        String activity = now == null ? null : now.activity();
        if (activity != null) {
            joined.add(activity, id);
        }
        store.put(eventKey(id), now == null ? null : codec.encode(now));
    }

    /** @param now null takes it back */
    void put(JudgementKey.OfOrganizations of, @Nullable Judgement now) {
        store.put(differentKey(of.lower(), of.higher()), now == null ? null : PRESENT);
    }

    private static Bytes eventKey(String eventId) {
        return Keys.of("event", eventId);
    }

    private static Bytes differentKey(String lower, String higher) {
        return Keys.of("different", lower, higher);
    }
}
