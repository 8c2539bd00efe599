package org.alliancefeed.server.judgements;

import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.server.tables.Table;
import org.alliancefeed.topics.avro.Codec;
import org.jspecify.annotations.Nullable;

/** The judgements that stand, in memory. One thread puts, any number read. */
public final class MemoryJudgements {

    private final ConcurrentSkipListMap<String, Judgement> byKey = new ConcurrentSkipListMap<>();

    /** The topic of judgements as it comes to be these. */
    public Table<Judgement> table(Codec<Judgement> codec) {
        return new Table<>(codec, (key, judgement) -> judgement.check(key), this::put);
    }

    /** @param judgement null takes it back */
    public void put(String key, @Nullable Judgement judgement) {
        if (judgement == null) {
            byKey.remove(key);
        } else {
            byKey.put(key, judgement);
        }
    }

    public @Nullable Judgement get(String key) {
        return byKey.get(key);
    }

    /** Whether an editor judged that two organizations are not one. */
    public boolean areDifferent(String one, String other) {
        return byKey.containsKey(JudgementKey.ordered("organizations:" + one + "|" + other));
    }

    /** @param after a key, or the empty text for all */
    NavigableMap<String, Judgement> behind(String after) {
        return byKey.tailMap(after, false);
    }
}
