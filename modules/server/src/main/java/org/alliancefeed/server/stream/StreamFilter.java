package org.alliancefeed.server.stream;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.Resolution;
import org.alliancefeed.model.organization.Resolver;
import org.alliancefeed.timelines.view.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what would stand in the timeline that the same filters are asked of. Mentions are resolved with the directory
 * as it is now.
 *
 * @param organization whose timeline; null for everything
 */
record StreamFilter(Filter filter, @Nullable String organization, Directory directory) {

    boolean passes(Record value) {
        if (organization == null && filter.equals(Filter.NONE)) {
            return true;
        }
        return switch (value) {
            case Event event -> passes(event);
            case ActivityState state when state.activity() != null -> passes(state.activity());
            default -> false;
        };
    }

    private boolean passes(Event event) {
        Resolver resolver = new Resolver(directory);
        List<TimelineRow.Seat> seats = event.everyParticipant().stream()
                .map(one -> {
                    Resolution found = resolver.resolve(one.organization());
                    return new TimelineRow.Seat(new OrganizationRef(found.organizationId(), found.name()), one.role());
                })
                .toList();
        return passes(event.id(), event.kind(), event.when(), event.status(), seats);
    }

    private boolean passes(Activity activity) {
        List<TimelineRow.Seat> seats = activity.participants().stream()
                .map(one -> new TimelineRow.Seat(one.organization(), one.role()))
                .toList();
        return passes(activity.id(), activity.kind(), activity.when(), activity.status(), seats);
    }

    private boolean passes(String id, Kind kind, Edtf when, Status status, List<TimelineRow.Seat> seats) {
        List<TimelineRow.Seat> own = organization == null
                ? seats
                : seats.stream()
                        .filter(seat -> seat.organization().id().equals(organization))
                        .toList();
        if (organization != null && own.isEmpty()) {
            return false;
        }
        List<Role> roles = own.stream()
                .map(TimelineRow.Seat::role)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        return filter.passes(new TimelineRow(
                id,
                kind,
                "",
                when,
                Objects.toString(when.earliest(), null),
                Objects.toString(when.latest(), null),
                status,
                roles,
                seats,
                0,
                0));
    }
}
