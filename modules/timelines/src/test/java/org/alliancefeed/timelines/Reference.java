package org.alliancefeed.timelines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Folding;
import org.alliancefeed.model.activity.ResolvedEvent;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.matching.Days;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.Vagueness;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.Resolver;

/**
 * What the feed must come to, worked out the plain way: everything is there, everything is held against everything. Its
 * activities are what docs/design.md says, and the topology must make the same of the same events.
 */
final class Reference {

    private static final int MOST_CANDIDATES = 20;

    private final Map<String, ResolvedEvent> live = new TreeMap<>();
    private final Map<String, ResolvedEvent> retracted = new TreeMap<>();
    private final Map<String, List<ResolvedEvent>> clusterOf = new TreeMap<>();
    private final Map<String, Set<String>> candidatesOf = new TreeMap<>();

    private Reference(Collection<ResolvedEvent> events) {
        for (ResolvedEvent event : events) {
            (event.event().status() == Status.RETRACTED ? retracted : live).put(event.id(), event);
        }
    }

    /** What stands under each id, given any revisions of any events in any order. */
    static Map<String, ActivityState> states(Collection<Event> events, Directory directory) {
        Map<String, Event> newest = new TreeMap<>();
        for (Event event : events) {
            newest.merge(event.id(), event, (one, other) -> Event.BY_REVISION.compare(one, other) >= 0 ? one : other);
        }
        Resolver resolver = new Resolver(directory);
        Reference reference = new Reference(newest.values().stream()
                .map(event -> new ResolvedEvent(
                        event,
                        event.everyParticipant().stream()
                                .map(Participant::organization)
                                .distinct()
                                .map(resolver::resolve)
                                .toList()))
                .toList());
        reference.cluster();
        return reference.states();
    }

    private void cluster() {
        List<ResolvedEvent> anchors = live.values().stream()
                .filter(event -> Matches.days(event) != null)
                .toList();
        Map<String, ResolvedEvent> founders = new LinkedHashMap<>();
        linked(anchors, true);
        anchors.stream()
                .sorted(Comparator.comparing(
                        event -> Objects.requireNonNull(Matches.days(event)).first()))
                .forEach(anchor -> founders.put(anchor.id(), anchor));
        Map<Vagueness, List<ResolvedEvent>> vague = new TreeMap<>();
        live.values().stream().filter(event -> Matches.days(event) == null).forEach(event -> vague.computeIfAbsent(
                        Matches.vagueness(event), one -> new ArrayList<>())
                .add(event));
        vague.values().forEach(batch -> place(batch, founders));
    }

    private void place(List<ResolvedEvent> batch, Map<String, ResolvedEvent> founders) {
        List<ResolvedEvent> own = new ArrayList<>();
        Map<ResolvedEvent, List<ResolvedEvent>> joining = new LinkedHashMap<>();
        Map<String, List<ResolvedEvent>> undecided = new HashMap<>();
        for (ResolvedEvent event : batch) {
            Map<List<ResolvedEvent>, String> fitting = new java.util.IdentityHashMap<>();
            Set<String> candidates = new TreeSet<>();
            for (ResolvedEvent founder : inOrder(event, founders.values())) {
                if (fitting.size() < MOST_CANDIDATES
                        && fitting.putIfAbsent(clusterOf.get(founder.id()), founder.id()) == null) {
                    candidates.add(founder.id());
                }
            }
            if (fitting.isEmpty()) {
                own.add(event);
            } else if (fitting.size() == 1) {
                joining.put(event, fitting.keySet().iterator().next());
            } else {
                List<ResolvedEvent> alone = undecided.computeIfAbsent(event.fingerprint(), text -> new ArrayList<>());
                joining.put(event, alone);
                candidatesOf
                        .computeIfAbsent(event.fingerprint(), text -> new TreeSet<>())
                        .addAll(candidates);
            }
        }
        joining.forEach((event, cluster) -> {
            cluster.add(event);
            clusterOf.put(event.id(), cluster);
        });
        linked(own, false);
        own.forEach(event -> founders.put(event.id(), event));
    }

    /** The founders that an event fits, in the order in which it names them: by what they share, by day, by id. */
    private static List<ResolvedEvent> inOrder(ResolvedEvent event, Collection<ResolvedEvent> founders) {
        Set<ResolvedEvent> ordered = new java.util.LinkedHashSet<>();
        for (String key : Matches.identity(event)) {
            founders.stream()
                    .filter(founder -> Matches.days(founder) != null)
                    .filter(founder -> Matches.identity(founder).contains(key))
                    .sorted(Comparator.comparing((ResolvedEvent one) -> day(one))
                            .thenComparing(ResolvedEvent::id))
                    .forEach(ordered::add);
        }
        founders.stream().filter(founder -> Matches.days(founder) == null).forEach(ordered::add);
        return ordered.stream()
                .filter(founder -> Matches.fits(founder, event) != null)
                .toList();
    }

    private static long day(ResolvedEvent anchor) {
        Days days = Matches.days(anchor);
        return days == null ? 0 : days.first();
    }

    /** Makes clusters of events that are linked, be it through others. */
    private void linked(List<ResolvedEvent> events, boolean dated) {
        for (ResolvedEvent event : events) {
            List<ResolvedEvent> cluster = new ArrayList<>(List.of(event));
            for (ResolvedEvent other : events) {
                List<ResolvedEvent> others = clusterOf.get(other.id());
                if (others != null
                        && others != cluster
                        && (dated ? Matches.same(event, other) : Matches.fits(event, other)) != null) {
                    cluster.addAll(others);
                    others.forEach(one -> clusterOf.put(one.id(), cluster));
                }
            }
            cluster.forEach(one -> clusterOf.put(one.id(), cluster));
        }
    }

    private Map<String, ActivityState> states() {
        Map<String, ActivityState> states = new TreeMap<>();
        clusterOf.forEach((id, cluster) -> {
            String least = cluster.stream()
                    .map(ResolvedEvent::id)
                    .min(String::compareTo)
                    .orElseThrow();
            Set<String> candidates =
                    candidatesOf.getOrDefault(cluster.getFirst().fingerprint(), Set.of());
            states.put(
                    id,
                    id.equals(least)
                            ? ActivityState.of(Folding.fold(cluster, candidates))
                            : ActivityState.merged(id, least));
        });
        retracted.forEach((id, event) -> states.put(
                id,
                live.values().stream()
                        .filter(one -> Matches.same(one, event) != null || Matches.fits(one, event) != null)
                        .map(ResolvedEvent::id)
                        .min(String::compareTo)
                        .map(target -> ActivityState.merged(id, target))
                        .orElseGet(() -> ActivityState.withdrawn(id, "retracted by its publisher"))));
        return states;
    }
}
