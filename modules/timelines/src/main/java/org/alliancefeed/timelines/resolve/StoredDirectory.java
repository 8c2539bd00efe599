package org.alliancefeed.timelines.resolve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.NormalName;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.timelines.store.Index;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.avro.Codec;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The directory as one partition of RESOLVE has it: by id, by name, and by what was merged into what. */
final class StoredDirectory implements Directory {

    private static final String BY_ID = "id";
    private static final String STRONG = "strong";
    private static final String WEAK = "weak";

    private final KeyValueStore<Bytes, byte[]> store;
    private final Codec<Organization> codec;
    private final Index strongNames;
    private final Index weakNames;
    private final Index merged;

    StoredDirectory(KeyValueStore<Bytes, byte[]> store, Codec<Organization> codec) {
        this.store = store;
        this.codec = codec;
        strongNames = new Index(store, STRONG);
        weakNames = new Index(store, WEAK);
        merged = new Index(store, "merged");
    }

    @Override
    public @Nullable Organization organization(String id) {
        byte[] bytes = store.get(Keys.of(BY_ID, id));
        return bytes == null ? null : codec.decode(bytes);
    }

    @Override
    public List<NameClaim> claims(String normalName) {
        List<NameClaim> claims = new java.util.ArrayList<>();
        strongNames.members(normalName).forEach(id -> claims.add(new NameClaim(id, true)));
        weakNames.members(normalName).forEach(id -> claims.add(new NameClaim(id, false)));
        return claims;
    }

    /**
     * Puts an entry, or takes it out.
     *
     * @return every name, in its normal form, that may resolve to something else now
     */
    Set<String> put(String id, @Nullable Organization now) {
        Organization before = organization(id);
        Set<String> touched = namesAround(id);
        if (before != null) {
            namesOf(before).forEach((name, strong) -> names(strong).remove(name, id));
            if (before.mergedInto() != null) {
                merged.remove(before.mergedInto(), id);
            }
        }
        if (now == null) {
            store.delete(Keys.of(BY_ID, id));
        } else {
            store.put(Keys.of(BY_ID, id), codec.encode(now));
            namesOf(now).forEach((name, strong) -> names(strong).add(name, id));
            if (now.mergedInto() != null) {
                merged.add(now.mergedInto(), id);
            }
        }
        touched.addAll(namesAround(id));
        return touched;
    }

    /** The names of an organization, and of all that were merged into it. */
    private Set<String> namesAround(String id) {
        Set<String> names = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(id));
        while (!ahead.isEmpty()) {
            String one = ahead.pop();
            if (seen.add(one)) {
                names.add(NormalName.of(one));
                Organization organization = organization(one);
                if (organization != null) {
                    names.addAll(namesOf(organization).keySet());
                }
                ahead.addAll(merged.members(one));
            }
        }
        return names;
    }

    private Index names(boolean strong) {
        return strong ? strongNames : weakNames;
    }

    private static Map<String, Boolean> namesOf(Organization organization) {
        Map<String, Boolean> names = new HashMap<>();
        for (Organization.Name name : organization.names()) {
            for (String key : NormalName.keysOf(name.text())) {
                names.merge(key, name.type().isStrong(), Boolean::logicalOr);
            }
        }
        return names;
    }
}
