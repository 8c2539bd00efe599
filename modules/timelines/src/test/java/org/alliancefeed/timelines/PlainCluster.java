package org.alliancefeed.timelines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.matching.ResolvedEvent;

/** Events that {@link Reference} holds to be one activity, and which others it may be. */
final class PlainCluster {

    private final List<ResolvedEvent> events = new ArrayList<>();
    private final Set<String> candidates = new TreeSet<>();

    static PlainCluster of(Collection<ResolvedEvent> events) {
        PlainCluster cluster = new PlainCluster();
        cluster.events.addAll(events);
        return cluster;
    }

    List<ResolvedEvent> events() {
        return events;
    }

    Set<String> candidates() {
        return candidates;
    }
}
