package org.alliancefeed.server.feeds;

import java.time.LocalDate;
import java.util.Arrays;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.date.Precision;
import org.jspecify.annotations.Nullable;

/**
 * The days that an activity surely took, for what knows no vague dates.
 *
 * @param behind the first day after it
 */
record Days(LocalDate first, LocalDate behind) {

    /** Before it, formats and their libraries do not agree on the calendar. */
    private static final int GREGORIAN_SINCE = 1583;

    private static final int FOUR_DIGITS = 9999;

    /** A day, or from one day to another; null for anything vaguer, as a month in which it was on some day. */
    static @Nullable Days of(Edtf when) {
        LocalDate first = when.earliest();
        LocalDate last = when.latest();
        if (first == null || last == null || !isWritable(first) || !isWritable(last)) {
            return null;
        }
        boolean exact = Arrays.stream(when.text().split("/", -1))
                .allMatch(part -> Edtf.parse(part).precision() == Precision.DAY);
        return exact ? new Days(first, last.plusDays(1)) : null;
    }

    static boolean isWritable(LocalDate day) {
        return day.getYear() >= GREGORIAN_SINCE && day.getYear() < FOUR_DIGITS;
    }
}
