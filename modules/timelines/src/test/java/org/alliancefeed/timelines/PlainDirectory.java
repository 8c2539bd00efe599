package org.alliancefeed.timelines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Organization.NameType;
import org.jspecify.annotations.Nullable;

/** A directory of the last entry under each id, that looks at all of them for each name. */
final class PlainDirectory implements Directory {

    private final Map<String, Organization> entries = new TreeMap<>();

    private final Set<String> judged;

    /** @param judged the keys of judgements that stand */
    PlainDirectory(Collection<Organization> published, Set<String> judged) {
        published.forEach(entry -> entries.put(entry.id(), entry));
        this.judged = judged;
    }

    @Override
    public boolean areDifferent(String one, String other) {
        return judged.contains("organizations:" + one + "|" + other)
                || judged.contains("organizations:" + other + "|" + one);
    }

    @Override
    public @Nullable Organization organization(String id) {
        return entries.get(id);
    }

    @Override
    public List<NameClaim> claims(String normalName) {
        List<NameClaim> claims = new ArrayList<>();
        for (Organization entry : entries.values()) {
            NameType type = entry.normalNames().get(normalName);
            if (type != null) {
                claims.add(new NameClaim(entry.id(), type));
            }
        }
        return claims;
    }
}
