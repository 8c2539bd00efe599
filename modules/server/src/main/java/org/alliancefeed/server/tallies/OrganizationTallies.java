package org.alliancefeed.server.tallies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.organization.OrganizationRef;

/** Who took part in how many of the activities that a walk along a timeline comes by. Keeps numbers and no rows. */
final class OrganizationTallies {

    private final Predicate<String> counts;
    private final Map<String, OrganizationTally> byId = new HashMap<>();
    private int activities;

    /** @param counts the ids of those who count */
    OrganizationTallies(Predicate<String> counts) {
        this.counts = counts;
    }

    void add(TimelineRow row) {
        Set<String> counted = new HashSet<>();
        for (TimelineRow.Seat seat : row.participants()) {
            OrganizationRef organization = seat.organization();
            if (counts.test(organization.id()) && counted.add(organization.id())) {
                byId.computeIfAbsent(organization.id(), id -> new OrganizationTally(organization))
                        .add(activities, row);
            }
        }
        activities++;
    }

    int activities() {
        return activities;
    }

    int organizations() {
        return byId.size();
    }

    List<OrganizationTally> most(int limit) {
        return byId.values().stream()
                .sorted(OrganizationTally.BY_ACTIVITIES)
                .limit(limit)
                .toList();
    }
}
