package org.alliancefeed.model.activity;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.date.Precision;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.matching.Days;

/**
 * How precisely an event is dated. A day is as precise as can be, and so are the few days in a row that a meeting may last:
 * from one day to another is all of it. Anything else happens on one day, and several leave open which one it was, as a month
 * or one of two days does.
 */
final class Exactness {

    private Exactness() {}

    /** Among how many days an event leaves the choice; 1 when it leaves none. */
    static long openDays(Event event) {
        Edtf date = event.when();
        return isExtent(event) ? 1 : date.spanDays().orElse(date.isUnknown() ? Long.MAX_VALUE : Long.MAX_VALUE - 1);
    }

    /** Which events are dated to a part of the days that another one gives with no more doubt. */
    static Predicate<Event> partsAmong(Collection<Event> events) {
        List<Edtf> extents = events.stream()
                .filter(Exactness::isExtent)
                .map(Event::when)
                .distinct()
                .toList();
        return event -> openDays(event) == 1 && extents.stream().anyMatch(extent -> isPart(event.when(), extent));
    }

    private static boolean isPart(Edtf date, Edtf extent) {
        return date.surelyWithin(extent) && !extent.surelyWithin(date) && (date.isQualified() || !extent.isQualified());
    }

    /** Whether it is a meeting that goes from one day to another. One that is longer is dated to a period, not well. */
    private static boolean isExtent(Event event) {
        Edtf date = event.when();
        int slash = date.text().indexOf('/');
        return event.kind() == Kind.MEETING
                && slash > 0
                && date.spanDays().orElse(Long.MAX_VALUE) <= Days.WELL_DATED
                && isDay(date.text().substring(0, slash))
                && isDay(date.text().substring(slash + 1));
    }

    private static boolean isDay(String text) {
        return Edtf.parse(text).precision() == Precision.DAY;
    }
}
