package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.read.Standing;
import org.jspecify.annotations.Nullable;

/** The entries of the directory as a read of one shows them. */
@Singleton
final class Entries {

    private final Identities identities;
    private final Family family;

    Entries(Identities identities, Family family) {
        this.identities = identities;
        this.family = family;
    }

    /** What was merged into another stands, too. */
    Standing standing(String id) {
        return new Standing(identities.directory().organization(id) != null, show(id));
    }

    /** @return null when there is none, or it was merged into another */
    @Nullable ObjectNode show(String id) {
        Organization organization = identities.directory().organization(id);
        return organization == null || !identities.current(id).equals(id)
                ? null
                : OrganizationJson.of(organization, family, identities.mentions(id));
    }
}
