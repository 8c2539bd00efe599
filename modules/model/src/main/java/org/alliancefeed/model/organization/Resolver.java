package org.alliancefeed.model.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.alliancefeed.model.organization.Directory.NameClaim;
import org.alliancefeed.model.organization.Organization.NameType;
import org.alliancefeed.model.organization.Resolution.Rule;

/** Turns mentions into organizations. */
public final class Resolver {

    /** So many of those that claim an ambiguous name are told, the least by id. */
    private static final int MOST_CLAIMANTS = 20;

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
            return found(mention, byId, Rule.ID);
        }
        for (String name : NormalName.keysOf(mention)) {
            List<NameClaim> claims = directory.claims(name);
            if (!claims.isEmpty()) {
                return resolve(mention, claims);
            }
        }
        return new Resolution(mention, ProvisionalId.of(mention), mention, List.of(), Rule.UNKNOWN);
    }

    private Resolution resolve(String mention, List<NameClaim> claims) {
        Map<String, NameType> claimants = claimants(claims, true);
        if (claimants.isEmpty()) {
            claimants = claimants(claims, false);
        }
        if (claimants.size() != 1) {
            List<String> mayBe =
                    claimants.keySet().stream().limit(MOST_CLAIMANTS).toList();
            return new Resolution(mention, ProvisionalId.of(mention), mention, mayBe, Rule.AMBIGUOUS);
        }
        Map.Entry<String, NameType> only = claimants.entrySet().iterator().next();
        return found(mention, Objects.requireNonNull(directory.organization(only.getKey())), Rule.of(only.getValue()));
    }

    /** Who stands for those who claim a name now, and the strongest type as which they have it. */
    private Map<String, NameType> claimants(List<NameClaim> claims, boolean strong) {
        Map<String, NameType> types = new TreeMap<>();
        for (NameClaim claim : claims) {
            Organization current = directory.current(claim.organizationId());
            if (claim.type().isStrong() == strong && current != null) {
                types.merge(current.id(), claim.type(), NameType::stronger);
            }
        }
        return types;
    }

    private static Resolution found(String mention, Organization organization, Rule rule) {
        return new Resolution(mention, organization.id(), organization.displayName(), List.of(), rule);
    }
}
