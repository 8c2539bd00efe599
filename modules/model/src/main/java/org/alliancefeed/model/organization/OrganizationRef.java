package org.alliancefeed.model.organization;

import java.util.Comparator;

/** An organization as rows and activities show it. */
public record OrganizationRef(String id, String name) {

    public static final Comparator<OrganizationRef> BY_NAME =
            Comparator.comparing(OrganizationRef::name).thenComparing(OrganizationRef::id);
}
