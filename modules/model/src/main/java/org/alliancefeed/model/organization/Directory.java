package org.alliancefeed.model.organization;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The organizations that are known by an id, and the names that they claim. */
public interface Directory {

    @Nullable Organization organization(String id);

    /** Who claims a name, given in its {@link NormalName} form. */
    List<NameClaim> claims(String normalName);

    /** @param strong whether it is an official name or an alias of the organization */
    record NameClaim(String organizationId, boolean strong) {}

    /** The organization that an id stands for now: merges are followed to their end. */
    default @Nullable Organization current(String id) {
        Organization organization = organization(id);
        TreeMap<String, Organization> passed = new TreeMap<>();
        while (organization != null && organization.mergedInto() != null) {
            if (passed.put(organization.id(), organization) != null) {
                return passed.firstEntry().getValue(); // a circle: the same one, wherever it is entered
            }
            Organization next = organization(organization.mergedInto());
            if (next == null) {
                return organization;
            }
            organization = next;
        }
        return organization;
    }
}
