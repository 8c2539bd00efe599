package org.alliancefeed.model.matching;

import java.time.LocalDate;
import java.util.Comparator;
import org.alliancefeed.model.date.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * How vague a date is: by the days that it leaves open, then by its bounds. Events are taken in this order, so that what
 * is dated better has found its activity before what is dated worse asks which one it fits.
 */
public record Vagueness(long span, long earliest, long latest) implements Comparable<Vagueness> {

    private static final Comparator<Vagueness> ORDER = Comparator.comparingLong(Vagueness::span)
            .thenComparingLong(Vagueness::earliest)
            .thenComparingLong(Vagueness::latest);

    static Vagueness of(Edtf when) {
        return new Vagueness(
                when.spanDays().orElse(Long.MAX_VALUE),
                day(when.earliest(), Long.MIN_VALUE),
                day(when.latest(), Long.MAX_VALUE));
    }

    private static long day(@Nullable LocalDate date, long otherwise) {
        return date == null ? otherwise : date.toEpochDay();
    }

    @Override
    public int compareTo(Vagueness other) {
        return ORDER.compare(this, other);
    }
}
