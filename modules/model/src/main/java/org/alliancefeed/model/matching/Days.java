package org.alliancefeed.model.matching;

import java.time.LocalDate;
import org.alliancefeed.model.date.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * The few days, first and last included, on which something happened that is dated well.
 *
 * @param first as days since 1970-01-01
 */
public record Days(long first, long last) {

    /** A report that leaves more open than this says too little to make an activity by itself. */
    public static final int WELL_DATED = 7;

    /** For what happens only once, whenever it was. */
    static final Days ONCE = new Days(0, 0);

    /** The days of a date; null when it is vague. */
    static @Nullable Days of(Edtf when) {
        LocalDate earliest = when.earliest();
        LocalDate latest = when.latest();
        if (earliest == null || latest == null || when.spanDays().orElse(Long.MAX_VALUE) > WELL_DATED) {
            return null;
        }
        return new Days(earliest.toEpochDay(), latest.toEpochDay());
    }

    /** From the first to the last day of the two. */
    public Days and(Days other) {
        return new Days(Math.min(first, other.first), Math.max(last, other.last));
    }

    /** How many days lie between the two, 0 when they meet. */
    public long apart(Days other) {
        return Math.max(0, Math.max(first - other.last, other.first - last));
    }
}
