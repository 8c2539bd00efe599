package org.alliancefeed.server.members;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.membership.Members;
import org.alliancefeed.server.timelines.AskedTimeline;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** Reads who is a member of an alliance from the alliance's own timeline. */
@Singleton
final class AllianceMembers {

    private final Views views;
    private final AskedTimeline timeline;

    AllianceMembers(Views views, AskedTimeline timeline) {
        this.views = views;
        this.timeline = timeline;
    }

    /** @param on as of the end of its last day; null for all that is known */
    Members of(String alliance, @Nullable Edtf on) {
        Filter filter = new Filter(
                null,
                on,
                Filter.Match.POSSIBLE,
                Set.of(Kind.MEMBERSHIP, Kind.FORMATION),
                Set.of(Role.ALLIANCE),
                null,
                Set.of(Status.OCCURRED),
                Set.of());
        List<String> ids = new ArrayList<>();
        timeline.walk(alliance, Set.of(alliance), filter, row -> ids.add(row.id()));
        LocalDate day = on == null ? null : on.latest();
        // What has become part of another activity since the walk is left to that one.
        List<Activity> activities = ids.stream()
                .map(views::activity)
                .flatMap(Stream::ofNullable)
                .map(ActivityState::activity)
                .flatMap(Stream::ofNullable)
                .toList();
        return Members.of(activities, alliance, day);
    }
}
