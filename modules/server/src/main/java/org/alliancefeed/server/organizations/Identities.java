package org.alliancefeed.server.organizations;

import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.ProvisionalId;
import org.alliancefeed.model.organization.Resolver;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.MentionCount;
import org.alliancefeed.timelines.view.Order;
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

    /** Whether the directory or any activity knows an organization by that id. */
    public boolean isKnown(String id) {
        return directory.organization(id) != null || mentioned(id) != null;
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

    List<MentionCount> mentions(String id) {
        return views.mentions(id);
    }

    /** The entries that all claim the name of a provisional organization. */
    List<String> mayBe(OrganizationRef provisional) {
        return new Resolver(directory).resolve(provisional.name()).mayBe();
    }
}
