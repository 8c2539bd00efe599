package org.alliancefeed.model.organization;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.alliancefeed.model.organization.Directory.NameClaim;

/** Turns mentions into organizations. */
public final class Resolver {

    private final Directory directory;

    public Resolver(Directory directory) {
        this.directory = directory;
    }

    /**
     * An id is taken by itself. Otherwise the first form of the name that anybody claims decides: whoever has it as an
     * official name or alias before whoever has it as acronym or former name, and only when that is one organization.
     * A name that nobody claims, or several, is a provisional organization.
     */
    public Resolution resolve(String mention) {
        Organization byId = directory.current(mention);
        if (byId != null) {
            return found(mention, byId);
        }
        for (String name : NormalName.keysOf(mention)) {
            List<NameClaim> claims = directory.claims(name);
            if (!claims.isEmpty()) {
                TreeSet<String> claimants = claimants(claims, true);
                if (claimants.isEmpty()) {
                    claimants = claimants(claims, false);
                }
                return claimants.size() == 1
                        ? found(mention, Objects.requireNonNull(directory.organization(claimants.first())))
                        : provisional(mention, List.copyOf(claimants));
            }
        }
        return provisional(mention, List.of());
    }

    private TreeSet<String> claimants(List<NameClaim> claims, boolean strong) {
        TreeSet<String> ids = new TreeSet<>();
        for (NameClaim claim : claims) {
            Organization current = directory.current(claim.organizationId());
            if (claim.strong() == strong && current != null) {
                ids.add(current.id());
            }
        }
        return ids;
    }

    private static Resolution found(String mention, Organization organization) {
        return new Resolution(mention, organization.id(), organization.displayName(), List.of());
    }

    private static Resolution provisional(String mention, List<String> mayBe) {
        return new Resolution(mention, ProvisionalId.of(mention), mention, mayBe);
    }
}
