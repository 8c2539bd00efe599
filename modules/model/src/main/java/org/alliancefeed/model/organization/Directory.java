package org.alliancefeed.model.organization;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
        LinkedHashMap<String, Organization> passed = new LinkedHashMap<>();
        while (organization != null && organization.mergedInto() != null) {
            if (passed.putIfAbsent(organization.id(), organization) != null) {
                String closing = organization.id();
                return passed.values().stream() // a circle: the same one, wherever it is entered
                        .dropWhile(before -> !before.id().equals(closing))
                        .min(Comparator.comparing(Organization::id))
                        .orElseThrow();
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
