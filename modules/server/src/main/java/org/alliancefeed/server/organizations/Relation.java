package org.alliancefeed.server.organizations;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Which organizations name another one, such as their parent, from that other's side. One thread writes, any number read. */
final class Relation {

    private final Map<String, Set<String>> byNamed = new ConcurrentHashMap<>();

    /** An organization that named one names another now; null for none. */
    void move(String id, @Nullable String before, @Nullable String now) {
        if (before != null) {
            byNamed.computeIfPresent(before, (named, ids) -> {
                ids.remove(id);
                return ids.isEmpty() ? null : ids;
            });
        }
        if (now != null) {
            byNamed.computeIfAbsent(now, named -> new ConcurrentSkipListSet<>()).add(id);
        }
    }

    Set<String> of(String named) {
        return byNamed.getOrDefault(named, Set.of());
    }
}
