package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancefeed.model.matching.Relation;

/**
 * Which groups of well-dated events go together, given that events of one group are tied firmly. Two groups are tied when
 * some of their events are and nothing tells the groups apart. One that is tied to two that are told apart has to choose and
 * cannot: it goes with those that have the same choice, and may be each that it is tied to. The others go with whatever they
 * are tied to, unless that put two together that are told apart: then each of them stands alone.
 */
final class LooseTies {

    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> groupOf = new HashMap<>();

    /** Its first event has the least id. Others are known by their numbers. */
    private record Group(int number, List<Member> members, BitSet tied, BitSet apart) {

        Member first() {
            return members.getFirst();
        }

        boolean isApartFrom(Group other) {
            return members.stream().anyMatch(member -> other.members.stream()
                    .anyMatch(some -> member.relation(some) == Relation.APART));
        }
    }

    LooseTies(Collection<List<Member>> firm) {
        for (List<Member> members : firm) {
            Group group = new Group(groups.size(), members, new BitSet(), new BitSet());
            members.forEach(member -> groupOf.put(member.id(), group));
            groups.add(group);
        }
    }

    void add(Member one, Member other) {
        Group group = group(one);
        Group another = group(other);
        if (group != another) {
            group.tied.set(another.number);
            another.tied.set(group.number);
        }
    }

    List<Cluster> clusters() {
        tellApart();
        BitSet choosers = new BitSet();
        groups.stream().filter(this::hasToChoose).forEach(group -> choosers.set(group.number));
        Groups together = new Groups();
        groups.forEach(group -> together.add(group.first()));
        for (Group group : groups) {
            tied(group)
                    .filter(other -> canGo(group, other, choosers))
                    .forEach(other -> together.link(group.first(), other.first()));
        }
        List<Cluster> clusters = new ArrayList<>();
        for (List<Member> firsts : together.all()) {
            List<Group> some = firsts.stream().map(this::group).toList();
            if (areToldApart(some)) {
                some.forEach(group -> clusters.add(cluster(List.of(group), true)));
            } else {
                clusters.add(cluster(some, choosers.get(group(firsts.getFirst()).number)));
            }
        }
        return clusters;
    }

    private boolean hasToChoose(Group group) {
        return tied(group).anyMatch(other -> group.tied.intersects(other.apart));
    }

    private static boolean canGo(Group one, Group other, BitSet choosers) {
        boolean chooses = choosers.get(one.number);
        return chooses == choosers.get(other.number)
                && (!chooses || without(one.tied, choosers).equals(without(other.tied, choosers)));
    }

    private static BitSet without(BitSet some, BitSet others) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(others);
        return rest;
    }

    private static boolean areToldApart(List<Group> some) {
        return some.stream()
                .anyMatch(one -> some.stream().anyMatch(other -> one.number < other.number && one.isApartFrom(other)));
    }

    /** @param namesOthers whether it may be what it is tied to besides */
    private Cluster cluster(List<Group> together, boolean namesOthers) {
        Cluster cluster = Cluster.of(
                together.stream().flatMap(group -> group.members.stream()).toList());
        if (namesOthers) {
            together.stream()
                    .flatMap(this::tied)
                    .filter(other -> !together.contains(other))
                    .forEach(other -> cluster.addCandidate(other.first().id()));
        }
        return cluster;
    }

    /** Holds groups against each other that are tied, or tied to the same one. */
    private void tellApart() {
        for (Group group : groups) {
            BitSet near = (BitSet) group.tied.clone();
            tied(group).forEach(other -> near.or(other.tied));
            near.clear(0, group.number + 1);
            near.stream().mapToObj(groups::get).filter(group::isApartFrom).forEach(other -> {
                group.apart.set(other.number);
                other.apart.set(group.number);
            });
        }
        groups.forEach(group -> group.tied.andNot(group.apart));
    }

    private Stream<Group> tied(Group group) {
        return group.tied.stream().mapToObj(groups::get);
    }

    private Group group(Member member) {
        return Objects.requireNonNull(groupOf.get(member.id()));
    }
}
