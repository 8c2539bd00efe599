package org.alliancefeed.server.feeds;

import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.server.read.Addresses;

/**
 * What a feed shows: an organization's timeline, or that of everything.
 *
 * @param id tells it from others
 * @param about the address of what it is of
 * @param address its own, which takes a form's suffix behind a full stop
 */
public record Timeline(String id, String name, String about, String address) {

    private static final String ACTIVITIES = "/api/v1/activities";

    public static final Timeline EVERYTHING =
            new Timeline(TimelineRow.EVERYTHING, "All activities", ACTIVITIES, ACTIVITIES);

    public static Timeline of(OrganizationRef organization) {
        String about = Addresses.of("organizations", organization.id());
        return new Timeline(organization.id(), organization.name(), about, about + "/timeline");
    }
}
