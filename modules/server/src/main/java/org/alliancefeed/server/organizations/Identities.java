package org.alliancefeed.server.organizations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.ProvisionalId;
import org.alliancefeed.model.organization.Resolution;
import org.alliancefeed.model.organization.Resolver;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.timelines.view.ResolvedMention;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** Which organization an id stands for. */
public record Identities(Directory directory, Views views) {

    /** Follows merges, and a provisional id to the entry that has claimed its name since. */
    public String current(String id) {
        Organization organization = directory.current(id);
        if (organization != null) {
            return organization.id();
        }
        if (!ProvisionalId.is(id)) {
            return id;
        }
        String name = id.substring(ProvisionalId.MARK.length()).replace('-', ' ');
        String resolved =
                name.isBlank() ? id : new Resolver(directory).resolve(name).organizationId();
        return ProvisionalId.is(resolved) ? id : resolved;
    }

    /**
     * The id of the one organization that an id or a name stands for, as it would in an event.
     *
     * @param parameter in which it was given
     * @throws Failure.BadParameter when there is none, or the name may be that of several
     */
    public String named(String parameter, String idOrName) {
        List<String> ids = namesakes(idOrName);
        if (ids.contains(idOrName)) {
            return idOrName;
        }
        if (ids.size() == 1) {
            return ids.getFirst();
        }
        throw new Failure.BadParameter(
                parameter,
                ids.isEmpty()
                        ? "No organization is known as '" + idOrName + "'; search with /api/v1/organizations?query=."
                        : "'" + idOrName + "' may be " + listed(ids) + "; give the id of one.");
    }

    /** That there is no organization under an id, and which ones have it as a name. */
    public Failure.Unknown unknown(String id) {
        List<String> ids = namesakes(id);
        return ids.isEmpty()
                ? new Failure.Unknown("organization", id)
                : new Failure.Unknown("organization", id, "By that name is known " + listed(ids) + ".");
    }

    /** The ids of those that a name may mean: who claims it, and whom events mention by it when that is not clear. */
    private List<String> namesakes(String name) {
        Resolution found = new Resolver(directory).resolve(name);
        if (!ProvisionalId.is(found.organizationId())) {
            return List.of(found.organizationId());
        }
        List<String> ids = new ArrayList<>(found.mayBe());
        if (mentioned(found.organizationId()) != null) {
            ids.add(found.organizationId());
        }
        return ids;
    }

    private static String listed(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    }

    /** Whether the directory or any activity knows an organization by that id. */
    public boolean isKnown(String id) {
        return directory.organization(id) != null || mentioned(id) != null;
    }

    /** What to call an organization: by its entry, else as the activities do, else by its id. */
    public OrganizationRef called(String id) {
        Organization organization = directory.organization(id);
        if (organization != null) {
            return new OrganizationRef(id, organization.displayName());
        }
        OrganizationRef mentioned = mentioned(id);
        return mentioned == null ? new OrganizationRef(id, id) : mentioned;
    }

    /** An organization as the activities show it; null when none does. */
    @Nullable OrganizationRef mentioned(String id) {
        return views.timeline(id, Filter.NONE, Order.NEWEST, 1, null).items().stream()
                .map(row -> seat(row, id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static OrganizationRef seat(TimelineRow row, String id) {
        return row.participants().stream()
                .map(TimelineRow.Seat::organization)
                .filter(organization -> organization.id().equals(id))
                .findFirst()
                .orElseGet(() -> new OrganizationRef(id, id));
    }

    List<ResolvedMention> mentions(String id) {
        return views.mentions(id);
    }

    /** The entries that all claim the name of a provisional organization. */
    List<String> mayBe(OrganizationRef provisional) {
        return new Resolver(directory).resolve(provisional.name()).mayBe();
    }
}
