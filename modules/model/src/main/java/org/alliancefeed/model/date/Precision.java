package org.alliancefeed.model.date;

/** How closely a date's text places it, the closest first. */
public enum Precision {
    DAY,
    MONTH,
    /** A quarter of a year, such as {@code 2021-22}. */
    SEASON,
    YEAR,
    /** {@code 201X}, and whatever else leaves the year's last digit open, such as {@code 156X-12-25}. */
    DECADE,
    /** {@code 20XX}: a hundred years. */
    CENTURY,
    /** {@code 2XXX}: a thousand years. */
    MILLENNIUM,
    /** From one day to another, as long as its bounds say: an interval, a set, or a year without its first digit. */
    SPAN,
    /** A day, a month or a season of a year that is not known, such as {@code XXXX-12-14}. */
    YEARLESS,
    /** Nothing is known. */
    UNKNOWN
}
