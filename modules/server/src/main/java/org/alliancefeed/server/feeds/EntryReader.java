package org.alliancefeed.server.feeds;

import java.util.Objects;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.timelines.view.Views;

/** Reads what a row of a timeline does not have: the activity, and how often what it is made of has changed. */
final class EntryReader {

    private final Views views;
    private final Site site;

    EntryReader(Views views, Site site) {
        this.views = views;
        this.site = site;
    }

    /** For a form that shows nothing but the row. */
    FeedEntry bare(TimelineRow row) {
        return new FeedEntry(row, site.activity(row.id()), null, 0);
    }

    FeedEntry whole(TimelineRow row) {
        ActivityState state = views.activity(row.id());
        Activity activity = state == null ? null : state.activity();
        return new FeedEntry(row, site.activity(row.id()), activity, activity == null ? 0 : changes(activity));
    }

    /** Of reports beyond those that an activity lists nothing is known but that they are there. */
    private int changes(Activity activity) {
        long revisions = activity.events().stream()
                .map(views::event)
                .filter(Objects::nonNull)
                .mapToLong(event -> event.revision())
                .sum();
        long unlisted = activity.reports() - activity.events().size();
        return (int) Math.clamp(revisions + unlisted - 1, 0, Integer.MAX_VALUE);
    }
}
