package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.alliancefeed.model.matching.Relation;

/**
 * Which groups of well-dated events go together. Events of one group are tied firmly; two groups are tied loosely when some
 * of their events are and nothing tells the groups apart. Those two go together, unless something tells one of them apart
 * from a third that the other is tied to as well: a group that says too little to choose between two joins neither and may be
 * each.
 */
final class LooseTies {

    private final Map<String, Group> groups = new TreeMap<>();
    private final Map<String, Group> groupOf = new HashMap<>();
    private final Map<String, Boolean> apart = new HashMap<>();

    /** Its first event has the least id. */
    private record Group(List<Member> members, Set<String> tied) {

        Member first() {
            return members.getFirst();
        }

        String id() {
            return first().id();
        }
    }

    LooseTies(Collection<List<Member>> firm) {
        for (List<Member> members : firm) {
            Group group = new Group(members, new TreeSet<>());
            groups.put(group.id(), group);
            members.forEach(member -> groupOf.put(member.id(), group));
        }
    }

    void add(Member one, Member other) {
        Group group = group(groupOf, one.id());
        Group another = group(groupOf, other.id());
        if (!group.id().equals(another.id()) && !areApart(group.id(), another.id())) {
            group.tied.add(another.id());
            another.tied.add(group.id());
        }
    }

    /** The clusters of those groups that are wanted. */
    Collection<Cluster> clusters(Predicate<String> isWanted) {
        Groups together = new Groups();
        for (Group group : groups.values()) {
            if (isWanted.test(group.id())) {
                together.add(group.first());
                group.tied.stream()
                        .filter(isWanted)
                        .filter(other -> other.compareTo(group.id()) < 0)
                        .filter(other -> !hasToChoose(group, other) && !hasToChoose(group(groups, other), group.id()))
                        .forEach(other -> together.link(
                                group.first(), group(groups, other).first()));
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (List<Member> firsts : together.all()) {
            Cluster cluster = new Cluster();
            firsts.stream().map(first -> group(groups, first.id())).forEach(group -> {
                group.members.forEach(cluster::add);
                group.tied.stream().filter(other -> hasToChoose(group, other)).forEach(cluster::addCandidate);
            });
            clusters.add(cluster);
        }
        return clusters;
    }

    /** Whether a group is tied to another one that is told apart from this one. */
    private boolean hasToChoose(Group group, String one) {
        return group.tied.stream().anyMatch(other -> !other.equals(one) && areApart(one, other));
    }

    private boolean areApart(String one, String other) {
        boolean isFirst = one.compareTo(other) < 0;
        return apart.computeIfAbsent(isFirst ? one + '\0' + other : other + '\0' + one, key -> {
            List<Member> others = group(groups, other).members;
            return group(groups, one).members.stream()
                    .anyMatch(member -> others.stream().anyMatch(some -> member.relation(some) == Relation.APART));
        });
    }

    private static Group group(Map<String, Group> some, String id) {
        return Objects.requireNonNull(some.get(id));
    }
}
