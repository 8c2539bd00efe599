package org.alliancefeed.model.date;

import java.time.Year;
import java.util.stream.IntStream;

/** A year as written: its digits, perhaps not all specified, and the sign of one before year 0. */
record CalendarYear(boolean negative, Digits digits) {

    boolean isUnsaid() {
        return !negative && digits.isUnsaid();
    }

    /** The years that this may be, earliest first. Year 0 has no sign. */
    IntStream ascending() {
        return negative ? digits.descending(1, Year.MAX_VALUE).map(year -> -year) : digits.ascending(0, Year.MAX_VALUE);
    }

    /** The years that this may be, latest first. */
    IntStream descending() {
        return negative ? digits.ascending(1, Year.MAX_VALUE).map(year -> -year) : digits.descending(0, Year.MAX_VALUE);
    }

    /** How closely a date is placed of which this is the year, if the rest of it is placed as closely as given. */
    Precision precision(Precision withinYear) {
        return switch (digits.firstUnspecified()) {
            case 0 -> isUnsaid() ? Precision.YEARLESS : Precision.SPAN;
            case 1 -> Precision.MILLENNIUM;
            case 2 -> Precision.CENTURY;
            case 3 -> Precision.DECADE;
            default -> withinYear;
        };
    }
}
