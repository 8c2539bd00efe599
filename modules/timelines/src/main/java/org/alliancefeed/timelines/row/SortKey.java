package org.alliancefeed.timelines.row;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.alliancefeed.model.activity.TimelineRow;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands within a timeline: by the earliest day on which it may have been, then the latest, then the
 * activity's id. Its bytes order, unsigned, as the keys do:
 *
 * <pre>
 * 1 byte   section: 0 where a bound is known, 1 for an unknown date
 * 8 bytes  earliest day, days since 1970-01-01, big-endian with the sign bit flipped; a missing bound is the least
 * 8 bytes  latest day, likewise; a missing bound is the greatest
 * n bytes  the activity's id, UTF-8
 * </pre>
 */
public record SortKey(boolean unknown, long earliest, long latest, String activity) {

    static final byte KNOWN = 0;
    static final byte UNKNOWN = 1;

    /** Everything but the id. */
    static final int FIXED = 1 + 8 + 8;

    public static SortKey of(TimelineRow row) {
        return of(row.when().earliest(), row.when().latest(), row.id());
    }

    static SortKey of(@Nullable LocalDate earliest, @Nullable LocalDate latest, String activity) {
        return new SortKey(
                earliest == null && latest == null,
                earliest == null ? Long.MIN_VALUE : earliest.toEpochDay(),
                latest == null ? Long.MAX_VALUE : latest.toEpochDay(),
                activity);
    }

    public byte[] bytes() {
        byte[] id = activity.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FIXED + id.length)
                .put(unknown ? UNKNOWN : KNOWN)
                .putLong(earliest ^ Long.MIN_VALUE)
                .putLong(latest ^ Long.MIN_VALUE)
                .put(id)
                .array();
    }

    /** @throws IllegalArgumentException when the bytes are too few or start with no section */
    public static SortKey parse(byte[] bytes) {
        if (bytes.length <= FIXED || (bytes[0] != KNOWN && bytes[0] != UNKNOWN)) {
            throw new IllegalArgumentException("not a sort key");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        boolean unknown = in.get() == UNKNOWN;
        long earliest = in.getLong() ^ Long.MIN_VALUE;
        long latest = in.getLong() ^ Long.MIN_VALUE;
        return new SortKey(
                unknown, earliest, latest, new String(bytes, FIXED, bytes.length - FIXED, StandardCharsets.UTF_8));
    }
}
