package org.alliancefeed.timelines.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.timelines.row.RowKey;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The keys between which a page's rows are.
 *
 * @param lower inclusive
 * @param upper inclusive
 * @param behind the key that the page before ended with, which this one leaves out
 */
record RowRange(
        Bytes lower,
        Bytes upper,
        boolean descending,
        @Nullable Bytes behind) {

    /** What is left to read of a timeline behind a cursor: known dates first, unknown ones last, whatever the order. */
    static List<RowRange> of(String organization, Filter filter, Order order, @Nullable Cursor cursor) {
        List<RowRange> ranges = new ArrayList<>(2);
        if (cursor == null || !cursor.last().unknown()) {
            ranges.add(known(organization, filter, order).behind(organization, cursor));
        }
        if (!excludesUnknown(filter)) {
            RowRange unknown = between(RowKey.first(organization, true), RowKey.behind(organization, true), order);
            ranges.add(cursor != null && cursor.last().unknown() ? unknown.behind(organization, cursor) : unknown);
        }
        return ranges;
    }

    /** A row lies under its earliest day, which no match of the filter has after {@code to}. */
    private static RowRange known(String organization, Filter filter, Order order) {
        LocalDate from = filter.match() == Filter.Match.CERTAIN && filter.from() != null
                ? filter.from().earliest()
                : null;
        Edtf to = filter.to();
        LocalDate until = to == null ? null : to.latest();
        return between(
                from == null ? RowKey.first(organization, false) : RowKey.firstOfDay(organization, from.toEpochDay()),
                until == null ? RowKey.behind(organization, false) : RowKey.behindDay(organization, until.toEpochDay()),
                order);
    }

    private static boolean excludesUnknown(Filter filter) {
        return filter.match() == Filter.Match.CERTAIN && filter.isBounded();
    }

    private static RowRange between(byte[] lower, byte[] upper, Order order) {
        return new RowRange(Bytes.wrap(lower), Bytes.wrap(upper), order == Order.NEWEST, null);
    }

    private RowRange behind(String organization, @Nullable Cursor cursor) {
        if (cursor == null) {
            return this;
        }
        Bytes last = Bytes.wrap(new RowKey(organization, cursor.last()).bytes());
        return descending
                ? new RowRange(lower, least(upper, last), true, last)
                : new RowRange(greatest(lower, last), upper, false, last);
    }

    boolean isEmpty() {
        return lower.compareTo(upper) > 0;
    }

    private static Bytes least(Bytes one, Bytes other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Bytes greatest(Bytes one, Bytes other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
