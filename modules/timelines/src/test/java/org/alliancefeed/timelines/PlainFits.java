package org.alliancefeed.timelines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.matching.Vagueness;

/** Where vague events go, each held against all that founded a cluster: those dated well, then the less vague ones. */
final class PlainFits {

    private static final int MOST_CANDIDATES = 20;

    private final Map<String, PlainCluster> clusterOf;
    private final List<ResolvedEvent> founders;

    /**
     * @param clusterOf the clusters of the well-dated events by their ids, which those of the vague ones are added to
     * @param anchors the well-dated events
     */
    PlainFits(Map<String, PlainCluster> clusterOf, List<ResolvedEvent> anchors) {
        this.clusterOf = clusterOf;
        founders = new ArrayList<>(anchors);
    }

    void place(Collection<ResolvedEvent> vague) {
        Map<Vagueness, List<ResolvedEvent>> byVagueness = new TreeMap<>();
        vague.forEach(event -> byVagueness
                .computeIfAbsent(Matches.vagueness(event), one -> new ArrayList<>())
                .add(event));
        byVagueness.values().forEach(this::placeAlike);
    }

    private void placeAlike(List<ResolvedEvent> events) {
        List<ResolvedEvent> own = new ArrayList<>();
        Map<ResolvedEvent, PlainCluster> joining = new LinkedHashMap<>();
        Map<String, PlainCluster> undecided = new HashMap<>();
        for (ResolvedEvent event : events) {
            Map<PlainCluster, String> fitting = fitting(event);
            if (fitting.isEmpty()) {
                own.add(event);
            } else if (fitting.size() == 1) {
                joining.put(event, fitting.keySet().iterator().next());
            } else {
                PlainCluster alone = alone(undecided, event);
                alone.candidates().addAll(fitting.values());
                joining.put(event, alone);
            }
        }
        joining.forEach(this::join);
        List<ResolvedEvent> bridges =
                own.stream().filter(one -> isBridge(one, own)).toList();
        for (ResolvedEvent bridge : bridges) {
            PlainCluster alone = alone(undecided, bridge);
            join(bridge, alone);
            own.stream()
                    .filter(one -> !bridges.contains(one) && Matches.fits(one, bridge) != null)
                    .forEach(one -> alone.candidates().add(one.id()));
        }
        own.removeAll(bridges);
        own.forEach(event -> found(event, own));
        founders.addAll(own);
    }

    /** The cluster of those that cannot be told where they belong and say the same to the letter. */
    private static PlainCluster alone(Map<String, PlainCluster> undecided, ResolvedEvent event) {
        return undecided.computeIfAbsent(event.fingerprint(), text -> PlainCluster.of(List.of()));
    }

    private void join(ResolvedEvent event, PlainCluster cluster) {
        cluster.events().add(event);
        clusterOf.put(event.id(), cluster);
    }

    /** Founds the cluster of an event, with those before it that fit it, be it through others. */
    private void found(ResolvedEvent event, List<ResolvedEvent> own) {
        PlainCluster cluster = PlainCluster.of(List.of(event));
        for (ResolvedEvent other : own) {
            PlainCluster others = clusterOf.get(other.id());
            if (others != null && others != cluster && Matches.fits(event, other) != null) {
                cluster.events().addAll(others.events());
                others.events().forEach(one -> clusterOf.put(one.id(), cluster));
            }
        }
        clusterOf.put(event.id(), cluster);
    }

    /** Whether an event goes with each of two events that do not go with each other. */
    private static boolean isBridge(ResolvedEvent one, List<ResolvedEvent> own) {
        for (ResolvedEvent some : own) {
            for (ResolvedEvent other : own) {
                boolean areThree = one != some && one != other && some != other;
                if (areThree
                        && Matches.fits(one, some) != null
                        && Matches.fits(one, other) != null
                        && Matches.fits(some, other) == null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The clusters that an event fits, each with the founder that it names first: by what they share, by day, by id. */
    private Map<PlainCluster, String> fitting(ResolvedEvent event) {
        Set<ResolvedEvent> ordered = new LinkedHashSet<>();
        for (String key : Matches.identity(event)) {
            founders.stream()
                    .filter(founder -> Matches.days(founder) != null)
                    .filter(founder -> Matches.identity(founder).contains(key))
                    .sorted(Comparator.comparing(PlainFits::day).thenComparing(ResolvedEvent::id))
                    .forEach(ordered::add);
        }
        founders.stream().filter(founder -> Matches.days(founder) == null).forEach(ordered::add);
        Map<PlainCluster, String> fitting = new LinkedHashMap<>();
        ordered.stream()
                .filter(founder -> Matches.fits(founder, event) != null)
                .filter(founder -> foundersWith(founder).noneMatch(one -> speakOfEachOther(one, event)))
                .filter(founder -> fitting.size() < MOST_CANDIDATES)
                .forEach(founder -> fitting.putIfAbsent(clusterOf.get(founder.id()), founder.id()));
        return fitting;
    }

    private Stream<ResolvedEvent> foundersWith(ResolvedEvent founder) {
        return founders.stream().filter(one -> clusterOf.get(one.id()) == clusterOf.get(founder.id()));
    }

    private static boolean speakOfEachOther(ResolvedEvent one, ResolvedEvent other) {
        return Matches.speaksOf(one, other) || Matches.speaksOf(other, one);
    }

    private static long day(ResolvedEvent anchor) {
        return Objects.requireNonNull(Matches.days(anchor)).first();
    }
}
