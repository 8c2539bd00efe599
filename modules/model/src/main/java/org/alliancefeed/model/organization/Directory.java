package org.alliancefeed.model.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alliancefeed.model.organization.Organization.NameType;
import org.jspecify.annotations.Nullable;

/** The organizations that are known by an id, the names that they claim, and which of them are judged not to be one. */
public interface Directory {

    @Nullable Organization organization(String id);

    /** Who claims a name, given in its {@link NormalName} form. */
    List<NameClaim> claims(String normalName);

    /** Whether an editor judged that two organizations are not one. */
    default boolean areDifferent(String one, String other) {
        return false;
    }

    /** @param type as what the organization has the name; the strongest, if as several */
    record NameClaim(String organizationId, NameType type) {}

    /**
     * The organization that an id stands for now: merges are followed to their end. A circle ends at its least id,
     * wherever it is entered.
     *
     * <p>Whoever is judged different from any of those whom its merge would make it one with is not merged: when a was
     * merged into b and b into c, and a is not c, then a is not b either, as long as b is c. So an organization that
     * another stands for always stands for itself.
     */
    default @Nullable Organization current(String id) {
        List<Organization> chain = chain(id);
        if (chain.isEmpty()) {
            return null;
        }
        List<Organization> one = new ArrayList<>(List.of(chain.getLast()));
        for (Organization before : chain.reversed().subList(1, chain.size())) {
            if (one.stream().anyMatch(other -> areDifferent(before.id(), other.id()))) {
                one.clear();
            }
            one.add(before);
        }
        return one.getFirst();
    }

    /** An organization, what it was merged into, and so on to the end. */
    private List<Organization> chain(String id) {
        List<Organization> chain = new ArrayList<>();
        Organization at = organization(id);
        while (at != null) {
            int seen = chain.indexOf(at);
            if (seen >= 0) {
                List<Organization> circle = chain.subList(seen, chain.size());
                Organization end = circle.stream()
                        .min(Comparator.comparing(Organization::id))
                        .orElseThrow();
                return chain.subList(0, chain.indexOf(end) + 1);
            }
            chain.add(at);
            at = at.mergedInto() == null ? null : organization(at.mergedInto());
        }
        return chain;
    }
}
