package org.alliancefeed.timelines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.Relation;
import org.alliancefeed.model.matching.ResolvedEvent;

/** The clusters of well-dated events, each held against each: of groups tied firmly, those that need not choose between two. */
final class PlainTies {

    private final List<Group> groups;

    PlainTies(List<ResolvedEvent> anchors) {
        groups = firm(anchors).stream()
                .flatMap(PlainTies::withoutSpeakers)
                .map(Group::new)
                .toList();
        for (Group group : groups) {
            groups.stream()
                    .filter(other -> other != group && group.isTiedTo(other))
                    .forEach(group.tied::add);
        }
    }

    List<PlainCluster> clusters() {
        List<PlainCluster> clusters = new ArrayList<>();
        for (List<Group> together : linked(groups, Group::goesWith)) {
            boolean isContested = together.stream()
                    .anyMatch(one -> together.stream().anyMatch(other -> one != other && one.isApartFrom(other)));
            if (isContested) {
                together.forEach(group -> clusters.add(cluster(List.of(group), true)));
            } else {
                clusters.add(cluster(together, together.getFirst().hasToChoose()));
            }
        }
        return clusters;
    }

    private static PlainCluster cluster(List<Group> together, boolean namesOthers) {
        PlainCluster cluster = PlainCluster.of(
                together.stream().flatMap(group -> group.events.stream()).toList());
        if (namesOthers) {
            together.stream()
                    .flatMap(group -> group.tied.stream())
                    .filter(other -> !together.contains(other))
                    .forEach(other -> cluster.candidates().add(other.leastId()));
        }
        return cluster;
    }

    /** Events that are tied firmly, be it through others. */
    private static List<List<ResolvedEvent>> firm(Collection<ResolvedEvent> events) {
        return linked(events, (one, other) -> Matches.relation(one, other) == Relation.FIRM);
    }

    /** Those that speak of another one of theirs stand alone, and hold nobody together. */
    private static Stream<List<ResolvedEvent>> withoutSpeakers(List<ResolvedEvent> firm) {
        List<ResolvedEvent> speakers = firm.stream()
                .filter(one -> firm.stream().anyMatch(other -> one != other && Matches.speaksOf(one, other)))
                .toList();
        List<ResolvedEvent> others =
                firm.stream().filter(one -> !speakers.contains(one)).toList();
        return Stream.concat(speakers.stream().map(List::of), firm(others).stream());
    }

    /** Puts together what is linked, be it through others, until nothing is linked any more. */
    private static <T> List<List<T>> linked(Collection<T> parts, BiPredicate<T, T> areLinked) {
        List<List<T>> done = new ArrayList<>();
        Deque<T> left = new ArrayDeque<>(parts);
        while (!left.isEmpty()) {
            List<T> together = new ArrayList<>(List.of(left.pop()));
            for (int i = 0; i < together.size(); i++) {
                T one = together.get(i);
                List<T> linked = left.stream()
                        .filter(other -> areLinked.test(one, other))
                        .toList();
                together.addAll(linked);
                left.removeAll(linked);
            }
            done.add(together);
        }
        return done;
    }

    /** Events that are tied firmly, and the groups that it is tied to. */
    private static final class Group {

        private final List<ResolvedEvent> events;
        private final List<Group> tied = new ArrayList<>();

        Group(List<ResolvedEvent> events) {
            this.events = events;
        }

        boolean isTiedTo(Group other) {
            return (has(Relation.FIRM, other) || has(Relation.LOOSE, other)) && !isApartFrom(other);
        }

        boolean isApartFrom(Group other) {
            return has(Relation.APART, other);
        }

        private boolean has(Relation relation, Group other) {
            return events.stream().anyMatch(one -> other.events.stream()
                    .anyMatch(another -> Matches.relation(one, another) == relation));
        }

        /** Whether it is tied to two that are told apart. */
        boolean hasToChoose() {
            return tied.stream().anyMatch(one -> tied.stream().anyMatch(one::isApartFrom));
        }

        /** Those that have to choose go with those that have the same choice. */
        boolean goesWith(Group other) {
            boolean chooses = hasToChoose();
            return tied.contains(other)
                    && chooses == other.hasToChoose()
                    && (!chooses || choice().equals(other.choice()));
        }

        private Set<Group> choice() {
            return tied.stream().filter(one -> !one.hasToChoose()).collect(Collectors.toSet());
        }

        String leastId() {
            return events.stream().map(ResolvedEvent::id).min(String::compareTo).orElseThrow();
        }
    }
}
