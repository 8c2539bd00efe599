package org.alliancefeed.server.answers;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancefeed.server.tables.JsonCodec;
import org.alliancefeed.server.tables.Table;
import org.alliancefeed.topics.avro.Codec;
import org.jspecify.annotations.Nullable;

/** The newest answers by their keys, in memory: as many as fit, the oldest are forgotten first. */
public final class MemoryAnswers {

    static final Codec<KeptAnswer> CODEC = new JsonCodec<>(KeptAnswer.class);

    private static final long MOST_CHARACTERS = 32L << 20;

    private final long mostCharacters;
    private final Map<String, KeptAnswer> byKey = new LinkedHashMap<>();
    private long characters;

    public MemoryAnswers() {
        this(MOST_CHARACTERS);
    }

    MemoryAnswers(long mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** The topic of answers as it comes to be these. */
    public Table<KeptAnswer> table() {
        return new Table<>(CODEC, (key, answer) -> List.of(), (key, answer) -> {
            if (answer != null) {
                put(key, answer);
            }
        });
    }

    /** The first answer to a key stands. */
    synchronized void put(String key, KeptAnswer answer) {
        if (byKey.putIfAbsent(key, answer) == null) {
            characters += size(key, answer);
        }
        Iterator<Map.Entry<String, KeptAnswer>> oldest = byKey.entrySet().iterator();
        while (characters > mostCharacters && oldest.hasNext()) {
            Map.Entry<String, KeptAnswer> one = oldest.next();
            characters -= size(one.getKey(), one.getValue());
            oldest.remove();
        }
    }

    synchronized @Nullable KeptAnswer get(String key) {
        return byKey.get(key);
    }

    private static long size(String key, KeptAnswer answer) {
        return key.length() + answer.write().length() + answer.body().length();
    }
}
