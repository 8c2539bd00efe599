package org.alliancefeed.model.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.organization.NormalName;

/** Ids of sources that are one source: the same publisher's page at the same address. */
final class Aliases {

    /** Of each id one that is the same and less, if there is any. */
    private final Map<String, String> lesser = new HashMap<>();

    private Aliases() {}

    static Aliases of(Collection<Event> events) {
        Aliases aliases = new Aliases();
        Map<Page, String> firstAt = new HashMap<>();
        for (Event event : events) {
            for (Source source : event.sources()) {
                if (source.url() != null && !source.url().isBlank()) {
                    String publisher = source.publisher() == null ? "" : NormalName.of(source.publisher());
                    Page page = new Page(publisher, source.url().strip());
                    aliases.join(firstAt.computeIfAbsent(page, one -> source.id()), source.id());
                }
            }
        }
        return aliases;
    }

    private record Page(String publisher, String url) {}

    private void join(String one, String other) {
        String first = first(one);
        String second = first(other);
        if (!first.equals(second)) {
            boolean ordered = first.compareTo(second) < 0;
            lesser.put(ordered ? second : first, ordered ? first : second);
        }
    }

    /** The sources of an event, each by the least of its ids. */
    Set<String> sourcesOf(Event event) {
        return event.sources().stream().map(source -> first(source.id())).collect(Collectors.toSet());
    }

    /** The least of the ids that are the same source. */
    String first(String id) {
        String at = id;
        for (String less = lesser.get(at); less != null; less = lesser.get(at)) {
            at = less;
        }
        return at;
    }
}
