package org.alliancefeed.server.organizations;

import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.alliancefeed.model.organization.Link;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.model.organization.OrganizationRef;
import org.jspecify.annotations.Nullable;

/**
 * Whom an organization belongs to, who belongs to it, and who turned out to be it. Circles in what the directory says end
 * where they are entered.
 */
@Singleton
public final class Family {

    private final MemoryDirectory directory;

    Family(MemoryDirectory directory) {
        this.directory = directory;
    }

    @Nullable OrganizationRef parent(Organization organization) {
        String parent = organization.parent();
        if (parent == null) {
            return null;
        }
        Organization current = directory.current(parent);
        return current == null ? new OrganizationRef(parent, parent) : ref(current);
    }

    /** Whether one is the parent of another, or its parent's, and so on. */
    public boolean isAbove(String one, String other) {
        Set<String> passed = new TreeSet<>();
        Organization at = directory.current(other);
        while (at != null && at.parent() != null && passed.add(at.id())) {
            at = directory.current(at.parent());
            if (at != null && at.id().equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** Those whose parent it is, by id. */
    List<OrganizationRef> subsidiaries(String id) {
        List<OrganizationRef> found = new ArrayList<>();
        for (String child : children(id)) {
            Organization organization = directory.organization(child);
            if (organization != null) {
                found.add(ref(organization));
            }
        }
        return found;
    }

    /** The ids that were merged into it, also by way of others. */
    SortedSet<String> mergedFrom(String id) {
        SortedSet<String> all = all(id, one -> directory.naming(Link.MERGED_INTO, one));
        all.removeIf(one -> one.equals(id) || !standsFor(id, one));
        return all;
    }

    /** An editor may have judged that the two are not one. */
    private boolean standsFor(String id, String merged) {
        Organization current = directory.current(merged);
        return current != null && current.id().equals(id);
    }

    /** It, its subsidiaries, theirs, and so on. */
    public SortedSet<String> withSubsidiaries(String id) {
        return all(id, this::children);
    }

    /** What was merged into another has that one's parent, and a parent that was merged is the one that it turned out to be. */
    private Set<String> children(String id) {
        Set<String> parents = mergedFrom(id);
        parents.add(id);
        Set<String> children = new TreeSet<>();
        for (String parent : parents) {
            for (String child : directory.naming(Link.PARENT, parent)) {
                Organization current = directory.current(child);
                if (current != null && current.id().equals(child) && !child.equals(id)) {
                    children.add(child);
                }
            }
        }
        return children;
    }

    private static SortedSet<String> all(String first, Function<String, Set<String>> next) {
        SortedSet<String> all = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(first));
        while (!ahead.isEmpty()) {
            String one = ahead.pop();
            if (all.add(one)) {
                ahead.addAll(next.apply(one));
            }
        }
        return all;
    }

    private static OrganizationRef ref(Organization organization) {
        return new OrganizationRef(organization.id(), organization.displayName());
    }
}
