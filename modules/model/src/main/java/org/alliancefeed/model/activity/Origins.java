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
 * a newspaper's story is not a second witness, and two papers that print one agency's text are one.
 */
final class Origins {

    private final Map<String, Set<String>> derivedFrom = new TreeMap<>();
    private final Map<String, Set<String>> repeatedBy = new HashMap<>();

    private Origins(Collection<Event> events) {
        for (Event event : events) {
            for (Source source : event.sources()) {
                Set<String> origins = derivedFrom.computeIfAbsent(source.id(), id -> new HashSet<>());
                for (String origin : source.derivedFrom()) {
                    origins.add(origin);
                    derivedFrom.computeIfAbsent(origin, id -> new HashSet<>());
                    repeatedBy.computeIfAbsent(origin, id -> new HashSet<>()).add(source.id());
                }
            }
        }
    }

    /** An event without a source is its own: its publisher speaks for itself. */
    static Set<String> of(Collection<Event> events) {
        Set<String> found = new TreeSet<>();
        new Origins(events).ends().forEach(source -> found.add("source:" + source));
        events.stream().filter(event -> event.sources().isEmpty()).forEach(event -> found.add("event:" + event.id()));
        return found;
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
