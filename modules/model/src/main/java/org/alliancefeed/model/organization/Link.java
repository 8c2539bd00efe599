package org.alliancefeed.model.organization;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How an entry of the directory names another one. */
public enum Link {
    PARENT("parent", Organization::parent),
    MERGED_INTO("mergedInto", Organization::mergedInto);

    private final String field;
    private final Function<Organization, @Nullable String> named;

    Link(String field, Function<Organization, @Nullable String> named) {
        this.field = field;
        this.named = named;
    }

    /** A JSON pointer to the field that has the other's id. */
    public String pointer() {
        return "/" + field;
    }

    /** The id of the other one; null when it names none. */
    public @Nullable String of(@Nullable Organization organization) {
        return organization == null ? null : named.apply(organization);
    }

    /**
     * The way along the link from an entry back to itself. A circle that only others are in is no concern of the entry's.
     *
     * @param others the directory without the entry; null for an id that it does not have
     * @return the ids on the way, the entry's own first; empty when there is no way back
     */
    List<String> circle(Organization entry, Function<String, @Nullable Organization> others) {
        Set<String> way = new LinkedHashSet<>(List.of(entry.id()));
        String next = of(entry);
        while (next != null && way.add(next)) {
            next = of(others.apply(next));
        }
        return entry.id().equals(next) ? List.copyOf(way) : List.of();
    }
}
