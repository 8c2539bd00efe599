package org.alliancefeed.server.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** The timeline of everything. Its rows are of no organization, so a role in the filter is that of any participant. */
record Everything(Views views) {

    /** How many pages are read for one that is asked for, before a short one is answered with its next. */
    private static final int MOST_READ = 20;

    Page page(Filter filter, Order order, int limit, @Nullable Cursor start) {
        Filter anyRole = new Filter(
                filter.from(), filter.to(), filter.match(), filter.kinds(), Set.of(), filter.with(), filter.statuses());
        List<TimelineRow> items = new ArrayList<>();
        Cursor cursor = start;
        int rowsRead = 0;
        int pages = 0;
        do {
            Page page = views.timeline(TimelineRow.EVERYTHING, anyRole, order, limit - items.size(), cursor);
            page.items().stream().filter(row -> hasRole(row, filter.roles())).forEach(items::add);
            cursor = page.next();
            rowsRead += page.rowsRead();
            pages++;
        } while (cursor != null && items.size() < limit && pages < MOST_READ);
        return new Page(items, cursor, rowsRead);
    }

    private static boolean hasRole(TimelineRow row, Set<Role> roles) {
        return roles.isEmpty() || row.participants().stream().anyMatch(seat -> roles.contains(seat.role()));
    }
}
