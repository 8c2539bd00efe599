package org.alliancefeed.server.tables;

import java.util.List;
import java.util.function.BiFunction;
import org.alliancefeed.model.Problem;
import org.alliancefeed.topics.avro.Codec;
import org.jspecify.annotations.Nullable;

/**
 * A compacted topic in memory.
 *
 * @param check what is wrong with a value under a key
 * @param keep keeps the newest value of a key; null takes it out
 */
public record Table<R extends Record>(Codec<R> codec, BiFunction<String, R, List<Problem>> check, Keep<R> keep) {

    @FunctionalInterface
    public interface Keep<R extends Record> {
        void put(String key, @Nullable R value);
    }

    /** What is wrong changes nothing: RESOLVE puts it on the topic of rejected records. */
    void put(String key, byte @Nullable [] bytes) {
        R value = bytes == null ? null : codec.decode(bytes);
        if (value == null || check.apply(key, value).isEmpty()) {
            keep.put(key, value);
        }
    }
}
