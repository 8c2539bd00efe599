package org.alliancefeed.timelines.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.NormalName;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.Organization.NameType;
import org.alliancefeed.timelines.store.Index;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.avro.Codec;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The directory as one partition of RESOLVE has it: by id, by name, and by what was merged into what. Whether two are
 * different, the judgements say.
 */
final class StoredDirectory implements Directory {

    private static final String BY_ID = "id";
    private static final String BY_NAME = "name";

    private final KeyValueStore<Bytes, byte[]> store;
    private final Codec<Organization> codec;
    private final StoredJudgements judgements;
    private final Index merged;

    StoredDirectory(KeyValueStore<Bytes, byte[]> store, Codec<Organization> codec, StoredJudgements judgements) {
        this.store = store;
        this.codec = codec;
        this.judgements = judgements;
        merged = new Index(store, "merged");
    }

    @Override
    public @Nullable Organization organization(String id) {
        byte[] bytes = store.get(Keys.of(BY_ID, id));
        return bytes == null ? null : codec.decode(bytes);
    }

    @Override
    public List<NameClaim> claims(String normalName) {
        List<NameClaim> claims = new ArrayList<>();
        Bytes name = Keys.of(BY_NAME, normalName);
        try (KeyValueIterator<Bytes, byte[]> entries = store.prefixScan(name, new BytesSerializer())) {
            entries.forEachRemaining(entry -> claims.add(new NameClaim(
                    Keys.last(entry.key),
                    Word.find(NameType.class, Keys.text(entry.value)).orElseThrow())));
        }
        return claims;
    }

    @Override
    public boolean areDifferent(String one, String other) {
        return judgements.areDifferent(one, other);
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
            before.normalNames().keySet().forEach(name -> store.delete(nameKey(name, id)));
            if (before.mergedInto() != null) {
                merged.remove(before.mergedInto(), id);
            }
        }
        if (now == null) {
            store.delete(Keys.of(BY_ID, id));
        } else {
            store.put(Keys.of(BY_ID, id), codec.encode(now));
            now.normalNames()
                    .forEach((name, type) ->
                            store.put(nameKey(name, id), Keys.plain(type.text()).get()));
            if (now.mergedInto() != null) {
                merged.add(now.mergedInto(), id);
            }
        }
        touched.addAll(namesAround(id));
        return touched;
    }

    /** The names of an organization, and of all that were merged into it. */
    Set<String> namesAround(String id) {
        Set<String> names = new TreeSet<>();
        for (String one : merged.reached(id)) {
            names.add(NormalName.of(one));
            Organization organization = organization(one);
            if (organization != null) {
                names.addAll(organization.normalNames().keySet());
            }
        }
        return names;
    }

    private static Bytes nameKey(String name, String id) {
        return Keys.of(BY_NAME, name, id);
    }
}
