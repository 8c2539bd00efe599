package org.alliancefeed.model.activity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a timeline shows of an activity, and no more.
 *
 * @param id the activity's
 * @param roles what the timeline's organization was in it
 * @param places the first {@value #MOST_PLACES}; the activity has them all
 */
public record TimelineRow(
        String id,
        Kind kind,
        String title,
        Edtf when,
        @Nullable String earliest,
        @Nullable String latest,
        Status status,
        List<Role> roles,
        List<Seat> participants,
        List<Place> places,
        int reports,
        int independentSources) {

    /** A participant without the person, who stands in the activity. */
    public record Seat(OrganizationRef organization, Role role) {}

    /** Each of its participants has a row that names them. */
    public static final int MOST_PLACES = 10;

    /** The timeline of everything: a row for each activity, under no organization. */
    public static final String EVERYTHING = "*";

    /** The rows of an activity, by organization. */
    public static Map<String, TimelineRow> of(Activity activity) {
        List<Seat> seats = seats(activity);
        Map<String, TreeSet<Role>> roles = new LinkedHashMap<>();
        roles.put(EVERYTHING, new TreeSet<>());
        seats.forEach(seat -> roles.computeIfAbsent(seat.organization().id(), id -> new TreeSet<>())
                .add(seat.role()));
        Map<String, TimelineRow> rows = new LinkedHashMap<>();
        roles.forEach((organization, held) -> rows.put(organization, row(activity, List.copyOf(held), seats)));
        return rows;
    }

    /** That of the timeline of everything. */
    public static TimelineRow ofEverything(Activity activity) {
        return row(activity, List.of(), seats(activity));
    }

    private static List<Seat> seats(Activity activity) {
        return activity.participants().stream()
                .map(one -> new Seat(one.organization(), one.role()))
                .distinct()
                .toList();
    }

    private static TimelineRow row(Activity activity, List<Role> roles, List<Seat> seats) {
        return new TimelineRow(
                activity.id(),
                activity.kind(),
                activity.title(),
                activity.when(),
                activity.earliest(),
                activity.latest(),
                activity.status(),
                roles,
                seats,
                activity.places().stream().limit(MOST_PLACES).toList(),
                activity.reports(),
                activity.independentSources());
    }
}
