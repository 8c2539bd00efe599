package org.alliancefeed.timelines.view;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Explanation.Report;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/** What the Streams application has made of the logs. Every call may throw {@link NotReady}. */
public interface Views {

    /**
     * A page of an organization's timeline, or of {@link TimelineRow#EVERYTHING}. An
     * organization that nothing is known of has an empty one.
     *
     * @param cursor where the page starts; null for the first
     */
    default Page timeline(String organization, Filter filter, Order order, int limit, @Nullable Cursor cursor) {
        return timeline(Set.of(organization), filter, order, limit, cursor);
    }

    /**
     * A page of the timelines of several organizations as of one. An activity that stands in more than one of them comes
     * once, with what any of them was in it.
     *
     * @param cursor where the page starts; null for the first
     */
    Page timeline(Set<String> organizations, Filter filter, Order order, int limit, @Nullable Cursor cursor);

    /**
     * Shows the rows of such a timeline that pass, one after the other, and keeps none.
     *
     * @param mostRows so many are looked at, whether they pass or not
     * @return whether that was all of them
     */
    boolean walk(Set<String> organizations, Filter filter, Order order, int mostRows, Consumer<TimelineRow> visitor);

    /** What stands under an activity's or an event's id; null when it was never given out. */
    @Nullable ActivityState activity(String id);

    /** The newest revision; null when there is none. */
    @Nullable Event event(String id);

    /** The newest revision with what its mentions resolved to; null when there is none. */
    @Nullable Report report(String id);

    /** Every revision that was published, the newest first. */
    List<Event> revisions(String id);

    /**
     * Organizations that events mention and no directory entry claims, by id.
     *
     * @param after the last id of the page before; empty for the first page
     */
    List<OrganizationRef> provisional(String after, int limit);

    /** The mentions that resolve to an organization, each with the rule by which it does. */
    List<ResolvedMention> mentions(String organizationId);

    /** All organizations that events mention and no directory entry has to itself, in no order. */
    List<Unresolved> unresolved();

    /**
     * Activities that may be part of one of several others; which these are, the activities say.
     *
     * @param after the last place of the page before; empty for the first page
     */
    List<Undecided> undecided(String after, int limit);
}
