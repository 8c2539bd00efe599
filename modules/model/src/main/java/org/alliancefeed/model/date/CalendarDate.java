package org.alliancefeed.model.date;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.alliancefeed.model.date.Edge.Boundless;
import org.alliancefeed.model.date.Edge.Day;

/** A year, a month or a day as written, which stands for every day of the calendar that its digits match. */
record CalendarDate(CalendarYear year, Digits month, Digits day) {

    /** From the first to the last day that the digits match; empty if the calendar has none, as for {@code 2004-02-3X}. */
    Optional<Extent> extent() {
        return first().flatMap(first -> last().map(last -> between(first, last)));
    }

    private Optional<LocalDate> first() {
        return year.ascending()
                .mapToObj(Year::of)
                .flatMap(in -> month.ascending(1, 12).mapToObj(in::atMonth))
                .flatMap(in -> day.ascending(1, in.lengthOfMonth()).mapToObj(in::atDay))
                .findFirst();
    }

    private Optional<LocalDate> last() {
        return year.descending()
                .mapToObj(Year::of)
                .flatMap(in -> month.descending(1, 12).mapToObj(in::atMonth))
                .flatMap(in -> day.descending(1, in.lengthOfMonth()).mapToObj(in::atDay))
                .findFirst();
    }

    private Extent between(LocalDate first, LocalDate last) {
        return year.isUnsaid()
                ? new Extent(Boundless.UNKNOWN, Boundless.UNKNOWN, precision())
                : new Extent(new Day(first), new Day(last), precision());
    }

    private Precision precision() {
        if (year.isUnsaid() && month.isUnsaid() && day.isUnsaid()) {
            return Precision.UNKNOWN;
        }
        if (!month.isSpecified()) {
            return year.precision(Precision.YEAR);
        }
        return year.precision(day.isSpecified() ? Precision.DAY : Precision.MONTH);
    }
}
