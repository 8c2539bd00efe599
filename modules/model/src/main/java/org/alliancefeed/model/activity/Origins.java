package org.alliancefeed.model.activity;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;

/**
 * The independent sources of an activity: the ends of the chains in which its sources derive from others. A rewrite of
 * a newspaper's story is not a second witness, and two papers that print one agency's text are one.
 */
final class Origins {

    private final Map<String, Set<String>> derivedFrom = new HashMap<>();

    private Origins(Collection<Event> events) {
        for (Event event : events) {
            for (Source source : event.sources()) {
                derivedFrom.computeIfAbsent(source.id(), id -> new HashSet<>()).addAll(source.derivedFrom());
            }
        }
    }

    /** An event without a source is its own: its publisher speaks for itself. */
    static Set<String> of(Collection<Event> events) {
        Origins origins = new Origins(events);
        Set<String> found = new TreeSet<>();
        for (Event event : events) {
            List<Source> sources = event.sources();
            if (sources.isEmpty()) {
                found.add("event:" + event.id());
            }
            sources.forEach(source -> found.addAll(origins.endsOf(source.id())));
        }
        return found;
    }

    private Set<String> endsOf(String start) {
        Set<String> reached = new TreeSet<>();
        Set<String> ends = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            String source = ahead.pop();
            if (reached.add(source)) {
                Set<String> parents = derivedFrom.getOrDefault(source, Set.of());
                if (parents.isEmpty()) {
                    ends.add("source:" + source);
                }
                ahead.addAll(parents);
            }
        }
        // Sources that derive from one another in a circle are one origin, wherever it is entered.
        return ends.isEmpty() ? Set.of("source:" + reached.iterator().next()) : ends;
    }
}
