package org.alliancefeed.server.stream;

import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityParticipant;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.activity.Titles;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.organization.NormalName;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.Resolution;
import org.alliancefeed.model.organization.Resolver;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.timelines.view.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what would stand in the timeline that the same filters are asked of. Mentions are resolved with the directory
 * as it is when a record is read.
 *
 * @param organization whose timeline, by an id that it has or had; null for everything
 * @param place the name of a place or the code of a country; null for any
 * @param subject one of the subjects; null for any
 */
public record StreamFilter(
        Filter filter,
        @Nullable String organization,
        @Nullable String place,
        @Nullable String subject,
        Identities identities) {

    /** Whether everything passes. */
    boolean isOpen() {
        return organization == null && place == null && subject == null && filter.equals(Filter.NONE);
    }

    /** What is neither an event nor an activity passes when everything does. */
    boolean passes(Record value) {
        return isOpen() || value instanceof Event event && passes(event);
    }

    boolean passes(@Nullable Activity activity) {
        if (activity == null) {
            return false;
        }
        String whose = current();
        TimelineRow row = TimelineRow.of(activity).get(whose == null ? TimelineRow.EVERYTHING : whose);
        return passes(row, activity.places(), activity.subjects());
    }

    /** Whether a row of an organization's timeline passes. */
    boolean passes(String whose, @Nullable Activity activity, @Nullable TimelineRow row) {
        String wanted = current();
        return activity != null
                && (wanted == null || wanted.equals(whose))
                && passes(row, activity.places(), activity.subjects());
    }

    private boolean passes(Event event) {
        Resolver resolver = new Resolver(identities.directory());
        List<ActivityParticipant> participants = event.everyParticipant().stream()
                .map(one -> {
                    Resolution found = resolver.resolve(one.organization());
                    return new ActivityParticipant(
                            new OrganizationRef(found.organizationId(), found.name()), one.role(), one.person());
                })
                .toList();
        return passes(row(event, participants), event.places(), event.subjects());
    }

    /** The row that an event alone would make. */
    private @Nullable TimelineRow row(Event event, List<ActivityParticipant> participants) {
        String whose = current();
        Edtf when = event.when();
        List<TimelineRow.Seat> seats = participants.stream()
                .map(one -> new TimelineRow.Seat(one.organization(), one.role()))
                .toList();
        List<TimelineRow.Seat> own = seats.stream()
                .filter(seat -> whose == null || seat.organization().id().equals(whose))
                .toList();
        return whose != null && own.isEmpty()
                ? null
                : new TimelineRow(
                        event.id(),
                        event.kind(),
                        event.title() == null ? Titles.of(event, participants) : event.title(),
                        when,
                        Objects.toString(when.earliest(), null),
                        Objects.toString(when.latest(), null),
                        event.status(),
                        own.stream()
                                .map(TimelineRow.Seat::role)
                                .distinct()
                                .sorted()
                                .toList(),
                        seats,
                        event.places(),
                        0,
                        0);
    }

    private boolean passes(@Nullable TimelineRow row, List<Place> places, List<String> subjects) {
        return row != null
                && now().passes(row)
                && (place == null || places.stream().anyMatch(this::isThere))
                && (subject == null || subjects.stream().anyMatch(one -> isSame(one, subject)));
    }

    private boolean isThere(Place one) {
        return place != null && (place.equalsIgnoreCase(one.country()) || isSame(one.name(), place));
    }

    private static boolean isSame(String one, String other) {
        return NormalName.of(one).equals(NormalName.of(other));
    }

    /** With whoever was merged away meanwhile as who it is now. */
    private Filter now() {
        String with = filter.with() == null ? null : identities.current(filter.with());
        return Objects.equals(with, filter.with()) ? filter : filter.with(with);
    }

    /** Organizations are merged while somebody listens. */
    private @Nullable String current() {
        return organization == null ? null : identities.current(organization);
    }
}
