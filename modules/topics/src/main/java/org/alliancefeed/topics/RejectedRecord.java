package org.alliancefeed.topics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record that could not be used: its bytes, where they stood, and why. */
public record RejectedRecord(
        String topic,
        int partition,
        long offset,
        long timestamp,
        byte @Nullable [] key,
        byte @Nullable [] value,
        String reason,
        String stage) {

    /** So much of a key or a value is kept: with both and the reason the record must fit where any record does. */
    public static final int MOST_BYTES = 256 * 1024;

    public RejectedRecord {
        int size = value == null ? 0 : value.length;
        key = start(key);
        value = start(value);
        if (size > MOST_BYTES) {
            reason += " (of its " + size + " bytes the first " + MOST_BYTES + " are kept)";
        }
    }

    private static byte @Nullable [] start(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= MOST_BYTES ? bytes : Arrays.copyOf(bytes, MOST_BYTES);
    }
}
