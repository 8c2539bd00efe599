package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliancefeed.model.matching.Relation;

/**
 * Which groups of well-dated events go together. Events of one group are tied firmly; two groups are tied loosely when some
 * of their events are and nothing tells the groups apart. Those two go together, unless something tells one of them apart
 * from a third that the other is tied to as well: a group that says too little to choose between two joins neither and may be
 * each.
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

        /** Whether it is tied to another group as well that is told apart from this one. */
        boolean hasToChoose(Group one) {
            return tied.get(one.number) && tied.intersects(one.apart);
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

    /** The clusters of those groups that are wanted. */
    Collection<Cluster> clusters(Predicate<String> isWanted) {
        tellApart();
        Groups together = new Groups();
        BitSet wanted = new BitSet();
        for (Group group : groups) {
            if (isWanted.test(group.first().id())) {
                wanted.set(group.number);
                together.add(group.first());
            }
        }
        for (Group group : groups) {
            if (wanted.get(group.number)) {
                tied(group)
                        .filter(other -> wanted.get(other.number))
                        .filter(other -> !group.hasToChoose(other) && !other.hasToChoose(group))
                        .forEach(other -> together.link(group.first(), other.first()));
            }
        }
        return together.all().stream().map(this::cluster).toList();
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

    private Cluster cluster(List<Member> firsts) {
        Cluster cluster = new Cluster();
        for (Member first : firsts) {
            Group group = group(first);
            group.members.forEach(cluster::add);
            tied(group)
                    .filter(group::hasToChoose)
                    .forEach(other -> cluster.addCandidate(other.first().id()));
        }
        return cluster;
    }
}
