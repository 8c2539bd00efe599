package org.alliancefeed.model.activity;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.date.Precision;

/**
 * How precise a date is. A day is as precise as can be, and so are a few days in a row, as a meeting has them: from one day to
 * another is all of it. A month, or one of two days, leaves open which day it was.
 */
final class Exactness {

    /** Nothing that has the length of a month is taken for several days in a row: it may as well be the month. */
    private static final int LONGEST_EXTENT = 27;

    private Exactness() {}

    /** Among how many days a date leaves the choice; 1 when it leaves none. */
    static long openDays(Edtf date) {
        return isExtent(date) ? 1 : date.spanDays().orElse(date.isUnknown() ? Long.MAX_VALUE : Long.MAX_VALUE - 1);
    }

    /** Which dates are part of a longer extent of days that another date gives with no more doubt. */
    static Predicate<Edtf> partsAmong(Collection<Edtf> dates) {
        List<Edtf> extents =
                dates.stream().distinct().filter(Exactness::isExtent).toList();
        return date -> openDays(date) == 1 && extents.stream().anyMatch(extent -> isPart(date, extent));
    }

    private static boolean isPart(Edtf date, Edtf extent) {
        return date.surelyWithin(extent) && !extent.surelyWithin(date) && (date.isQualified() || !extent.isQualified());
    }

    /** Whether it goes from one day to another. */
    private static boolean isExtent(Edtf date) {
        int slash = date.text().indexOf('/');
        return slash > 0
                && date.spanDays().orElse(Long.MAX_VALUE) <= LONGEST_EXTENT
                && isDay(date.text().substring(0, slash))
                && isDay(date.text().substring(slash + 1));
    }

    private static boolean isDay(String text) {
        return Edtf.parse(text).precision() == Precision.DAY;
    }
}
