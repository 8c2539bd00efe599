package org.alliancefeed.model.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.alliancefeed.model.date.Edge.Day;
import org.jspecify.annotations.Nullable;

/**
 * A date in the Extended Date/Time Format, which may be vague, open or unknown, with the bounds between which it lies.
 *
 * <p>The text is kept as it was written and is all that equality looks at: {@code 2021} and {@code 2021-XX} have the same bounds and
 * are two dates. Bounds are inclusive calendar days (proleptic Gregorian). See the package for the level supported.
 */
public final class Edtf {

    /** The date of which nothing is known. */
    public static final Edtf UNKNOWN = parse("XXXX");

    private final String text;
    private final Extent extent;

    private Edtf(String text, Extent extent) {
        this.text = text;
        this.extent = extent;
    }

    /**
     * Reads a date.
     *
     * @throws EdtfException if the text is no such date; the message says where, why and what would be right
     */
    public static Edtf parse(String text) {
        return new Edtf(text, EdtfParser.parse(text));
    }

    /** The date exactly as it was written. */
    public String text() {
        return text;
    }

    /** The first day that this may be; null where the start is open or unknown. */
    public @Nullable LocalDate earliest() {
        return extent.start().date();
    }

    /** The last day that this may be; null where the end is open or unknown. */
    public @Nullable LocalDate latest() {
        return extent.end().date();
    }

    public Precision precision() {
        return extent.precision();
    }

    /** The number of days between the bounds, both counted: 1 for a day, 365 or 366 for a year; empty where a bound is missing. */
    public OptionalLong spanDays() {
        return extent.start() instanceof Day(LocalDate first) && extent.end() instanceof Day(LocalDate last)
                ? OptionalLong.of(ChronoUnit.DAYS.between(first, last) + 1)
                : OptionalLong.empty();
    }

    /** Whether this says nothing at all: {@code XXXX}, {@code XXXX-XX}, {@code XXXX-XX-XX}. */
    public boolean isUnknown() {
        return extent.precision() == Precision.UNKNOWN;
    }

    /** Whether any part is marked uncertain {@code ?}, approximate {@code ~}, or both {@code %}. */
    public boolean isQualified() {
        return EdtfParser.isQualified(text);
    }

    /** Whether both may be one day: their bounds intersect. A missing bound bounds nothing. */
    public boolean mayOverlap(Edtf other) {
        return extent.meets(other.extent);
    }

    /**
     * Whether every day that this may be lies within the other's bounds. Never true for a side that the other bounds and this does
     * not, nor for one that the other leaves unknown; an open side ({@code ..}) takes in everything. Qualifiers move no bound, so
     * whoever wants no doubtful date asks {@link #isQualified()} too.
     */
    public boolean surelyWithin(Edtf other) {
        return extent.within(other.extent);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
