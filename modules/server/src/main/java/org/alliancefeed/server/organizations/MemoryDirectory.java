package org.alliancefeed.server.organizations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.NormalName;
import org.alliancefeed.model.organization.Organization;
import org.jspecify.annotations.Nullable;

/** The directory in memory. One thread puts, any number read. */
public final class MemoryDirectory implements Directory {

    private final Map<String, Organization> byId = new ConcurrentHashMap<>();
    private final Map<String, List<NameClaim>> byName = new ConcurrentHashMap<>();

    @Override
    public @Nullable Organization organization(String id) {
        return byId.get(id);
    }

    @Override
    public List<NameClaim> claims(String normalName) {
        return byName.getOrDefault(normalName, List.of());
    }

    Collection<Organization> all() {
        return byId.values();
    }

    /**
     * Puts an entry, or takes it out.
     *
     * @param now null takes it out
     */
    public void put(String id, @Nullable Organization now) {
        Organization before = now == null ? byId.remove(id) : byId.put(id, now);
        if (before != null) {
            names(before).keySet().forEach(name -> byName.computeIfPresent(name, (key, claims) -> without(claims, id)));
        }
        if (now != null) {
            names(now)
                    .forEach((name, strong) ->
                            byName.merge(name, List.of(new NameClaim(id, strong)), MemoryDirectory::join));
        }
    }

    private static @Nullable List<NameClaim> without(List<NameClaim> claims, String id) {
        List<NameClaim> left = claims.stream()
                .filter(claim -> !claim.organizationId().equals(id))
                .toList();
        return left.isEmpty() ? null : left;
    }

    private static List<NameClaim> join(List<NameClaim> claims, List<NameClaim> more) {
        List<NameClaim> all = new ArrayList<>(claims);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static Map<String, Boolean> names(Organization organization) {
        Map<String, Boolean> names = new HashMap<>();
        for (Organization.Name name : organization.names()) {
            for (String key : NormalName.keysOf(name.text())) {
                names.merge(key, name.type().isStrong(), Boolean::logicalOr);
            }
        }
        return names;
    }
}
