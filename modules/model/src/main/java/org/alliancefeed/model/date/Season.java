package org.alliancefeed.model.date;

import java.time.LocalDate;
import java.time.YearMonth;
import org.alliancefeed.model.date.Edge.Boundless;
import org.alliancefeed.model.date.Edge.Day;

/** A season as written, 21 spring to 24 winter, which is taken as a quarter of its year; the package says why. */
record Season(CalendarYear year, int number) {

    static final int FIRST = 21;
    static final int LAST = 24;

    Extent extent() {
        Precision precision = year.precision(Precision.SEASON);
        if (year.isUnsaid()) {
            return new Extent(Boundless.UNKNOWN, Boundless.UNKNOWN, precision);
        }
        int firstMonth = (number - FIRST) * 3 + 1;
        LocalDate first = LocalDate.of(year.ascending().findFirst().orElseThrow(), firstMonth, 1);
        LocalDate last = YearMonth.of(year.descending().findFirst().orElseThrow(), firstMonth + 2)
                .atEndOfMonth();
        return new Extent(new Day(first), new Day(last), precision);
    }
}
