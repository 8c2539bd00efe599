package org.alliancefeed.server.tallies;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.date.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * A month, or a whole year, which comes before its months.
 *
 * @param month 0 for the whole year
 */
record Period(int year, int month) implements Comparable<Period> {

    private static final Comparator<Period> ORDER =
            Comparator.comparingInt(Period::year).thenComparingInt(Period::month);

    /** What is counted by. */
    enum Unit implements Word {
        MONTH,
        YEAR
    }

    /** The least period, from a unit on, in which every day lies that a date may be; null when there is none. */
    static @Nullable Period of(Edtf when, Unit least) {
        LocalDate earliest = when.earliest();
        LocalDate latest = when.latest();
        if (earliest == null || latest == null || earliest.getYear() != latest.getYear()) {
            return null;
        }
        boolean isMonth = least == Unit.MONTH && earliest.getMonth() == latest.getMonth();
        return new Period(earliest.getYear(), isMonth ? earliest.getMonthValue() : 0);
    }

    String text() {
        String text = YearMonth.of(year, Math.max(1, month)).toString();
        return month == 0 ? text.substring(0, text.lastIndexOf('-')) : text;
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
