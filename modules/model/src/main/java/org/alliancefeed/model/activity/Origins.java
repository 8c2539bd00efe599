package org.alliancefeed.model.activity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;

/**
 * The independent sources of an activity: the ends of the chains in which its sources derive from others. A rewrite of
 * a newspaper's story is not a second witness, and two papers that print one agency's text are one. One publisher's one page
 * is one source, under whatever ids; events that name no source are one together, as nothing shows that they are more.
 */
final class Origins {

    private final Map<String, Set<String>> derivedFrom = new TreeMap<>();
    private final Map<String, Set<String>> repeatedBy = new HashMap<>();

    private Origins(Collection<Event> events, Aliases aliases) {
        for (Event event : events) {
            for (Source source : event.sources()) {
                add(source.id(), Set.copyOf(source.derivedFrom()), aliases);
            }
        }
    }

    private void add(String id, Set<String> repeated, Aliases aliases) {
        String source = aliases.first(id);
        Set<String> origins = derivedFrom.computeIfAbsent(source, one -> new HashSet<>());
        for (String other : repeated) {
            String origin = aliases.first(other);
            boolean isItself = origin.equals(source) && !other.equals(id);
            if (!isItself) {
                origins.add(origin);
                derivedFrom.computeIfAbsent(origin, one -> new HashSet<>());
                repeatedBy.computeIfAbsent(origin, one -> new HashSet<>()).add(source);
            }
        }
    }

    static int count(Collection<Event> events, Aliases aliases) {
        boolean isAnyUnnamed = events.stream().anyMatch(event -> event.sources().isEmpty());
        return new Origins(events, aliases).ends().size() + (isAnyUnnamed ? 1 : 0);
    }

    private Set<String> ends() {
        Set<String> ends = new TreeSet<>();
        Set<String> traced = new HashSet<>();
        derivedFrom.forEach((source, origins) -> {
            if (origins.isEmpty()) {
                ends.add(source);
                spread(source, traced, List.of(repeatedBy));
            }
        });
        // Sources that derive from one another in a circle are one origin, with all that lead nowhere but into it.
        for (String source : derivedFrom.keySet()) {
            if (!traced.contains(source)) {
                ends.add(source);
                spread(source, traced, List.of(derivedFrom, repeatedBy));
            }
        }
        return ends;
    }

    private static void spread(String start, Set<String> traced, List<Map<String, Set<String>>> ways) {
        Deque<String> ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            String source = ahead.pop();
            if (traced.add(source)) {
                ways.forEach(way -> ahead.addAll(way.getOrDefault(source, Set.of())));
            }
        }
    }
}
