package org.alliancefeed.server.organizations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.Link;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.tables.Table;
import org.alliancefeed.topics.avro.Codec;
import org.jspecify.annotations.Nullable;

/** The directory in memory. One thread puts, any number read. */
public final class MemoryDirectory implements Directory {

    private final BiPredicate<String, String> areDifferent;
    private final Map<String, Organization> byId = new ConcurrentHashMap<>();
    private final Map<String, List<NameClaim>> byName = new ConcurrentHashMap<>();
    private final Map<Link, Relation> links = Map.of(Link.PARENT, new Relation(), Link.MERGED_INTO, new Relation());

    private final AtomicLong changes = new AtomicLong();

    /** @param areDifferent whether an editor judged that two organizations are not one */
    public MemoryDirectory(BiPredicate<String, String> areDifferent) {
        this.areDifferent = areDifferent;
    }

    /** The directory's topic as it comes to be this directory. */
    public Table<Organization> table(Codec<Organization> codec) {
        return new Table<>(codec, MemoryDirectory::check, this::put);
    }

    private static List<Problem> check(String id, Organization organization) {
        return id.equals(organization.id())
                ? organization.check()
                : List.of(new Problem("/id", "is not the key, " + id));
    }

    @Override
    public @Nullable Organization organization(String id) {
        return byId.get(id);
    }

    @Override
    public List<NameClaim> claims(String normalName) {
        return byName.getOrDefault(normalName, List.of());
    }

    @Override
    public boolean areDifferent(String one, String other) {
        return areDifferent.test(one, other);
    }

    /** The ids of the entries that name another one so. */
    Set<String> naming(Link link, String other) {
        return Objects.requireNonNull(links.get(link)).of(other);
    }

    /** Grows with every change. */
    public long version() {
        return changes.get();
    }

    public Collection<Organization> all() {
        return byId.values();
    }

    /**
     * Puts an entry, or takes it out.
     *
     * @param now null takes it out
     */
    public void put(String id, @Nullable Organization now) {
        Organization before = now == null ? byId.remove(id) : byId.put(id, now);
        links.forEach((link, relation) -> relation.move(id, link.of(before), link.of(now)));
        if (before != null) {
            before.normalNames()
                    .keySet()
                    .forEach(name -> byName.computeIfPresent(name, (key, claims) -> without(claims, id)));
        }
        if (now != null) {
            now.normalNames()
                    .forEach((name, type) ->
                            byName.merge(name, List.of(new NameClaim(id, type)), MemoryDirectory::join));
        }
        changes.incrementAndGet();
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
}
