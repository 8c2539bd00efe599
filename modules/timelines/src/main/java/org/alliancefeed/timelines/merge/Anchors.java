package org.alliancefeed.timelines.merge;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.alliancefeed.model.matching.Relation;
import org.alliancefeed.timelines.merge.Member.Part;
import org.jspecify.annotations.Nullable;

/**
 * The well-dated events that are tied to one before or after its change, be it through others: those whose activities the
 * change can touch.
 */
final class Anchors {

    private final Block block;
    private final Map<String, Member> known = new HashMap<>();
    private final Map<String, Map<String, Relation>> ties = new HashMap<>();
    private final Set<String> ids = new TreeSet<>();
    private final boolean areOne;

    /**
     * Those around an event that the block has seen change already.
     *
     * @param rest those that were one activity with it
     */
    Anchors(Block block, @Nullable Member before, @Nullable Member now, List<Member> rest) {
        this.block = block;
        rest.forEach(this::add);
        if (before != null && before.is(Part.ANCHOR)) {
            ids.addAll(findTies(before).keySet());
        }
        if (now != null && now.is(Part.ANCHOR)) {
            add(now);
            ids.addAll(tiesOf(now.id()).keySet());
        }
        areOne = now != null && now.is(Part.ANCHOR) && holdsAllTogether(now);
        if (!areOne) {
            spread();
        }
    }

    /** The clusters that they make. */
    Collection<Cluster> clusters() {
        if (areOne) {
            return List.of(Cluster.of(members()));
        }
        Groups firm = new Groups();
        members().forEach(firm::add);
        eachTie((one, other) -> {
            if (relation(one, other) == Relation.FIRM) {
                firm.link(one, other);
            }
        });
        LooseTies loose = new LooseTies(firm.all().stream()
                .flatMap(group -> withoutSpeakers(group).stream())
                .toList());
        eachTie(loose::add);
        return loose.clusters();
    }

    Collection<Member> members() {
        return ids.stream().map(this::member).toList();
    }

    /**
     * Whether an event is tied firmly to all others here, none of which speaks of another, and nothing else is tied to any
     * of them. Then they are one, and a report of what many have reported is not held against each pair of them.
     */
    private boolean holdsAllTogether(Member now) {
        Map<String, Relation> tied = tiesOf(now.id());
        return tied.size() == ids.size() - 1
                && tied.values().stream().allMatch(relation -> relation == Relation.FIRM)
                && speakers(members()).isEmpty()
                && block.near(members()).stream()
                        .filter(id -> !ids.contains(id))
                        .map(this::member)
                        .noneMatch(other -> members().stream()
                                .anyMatch(one -> one.relation(other).isTie()));
    }

    /** An event that speaks of another one of its group is told apart from it, whatever holds the group together. */
    private List<List<Member>> withoutSpeakers(List<Member> group) {
        Collection<Member> speakers = speakers(group);
        if (speakers.isEmpty()) {
            return List.of(group);
        }
        Groups rest = new Groups();
        group.forEach(rest::add);
        for (Member one : group) {
            tiesOf(one.id()).forEach((id, relation) -> {
                if (relation == Relation.FIRM && !speakers.contains(one) && !speakers.contains(member(id))) {
                    rest.link(one, member(id));
                }
            });
        }
        return List.copyOf(rest.all());
    }

    private static Collection<Member> speakers(Collection<Member> members) {
        return members.stream()
                .filter(one -> members.stream().anyMatch(other -> one != other && one.speaksOf(other)))
                .toList();
    }

    private void spread() {
        Deque<String> ahead = new ArrayDeque<>(ids);
        while (!ahead.isEmpty()) {
            for (String id : tiesOf(ahead.pop()).keySet()) {
                if (ids.add(id)) {
                    ahead.push(id);
                }
            }
        }
    }

    private void add(Member member) {
        known.put(member.id(), member);
        ids.add(member.id());
    }

    private void eachTie(BiConsumer<Member, Member> tied) {
        for (String id : ids) {
            for (String other : tiesOf(id).keySet()) {
                if (id.compareTo(other) < 0) {
                    tied.accept(member(id), member(other));
                }
            }
        }
    }

    private Relation relation(Member one, Member other) {
        return Objects.requireNonNull(tiesOf(one.id()).get(other.id()));
    }

    private Map<String, Relation> tiesOf(String id) {
        return ties.computeIfAbsent(id, one -> findTies(member(one)));
    }

    private Map<String, Relation> findTies(Member member) {
        Map<String, Relation> found = new TreeMap<>();
        for (String id : block.near(List.of(member))) {
            Relation relation = id.equals(member.id()) ? Relation.NONE : member.relation(member(id));
            if (relation.isTie()) {
                found.put(id, relation);
            }
        }
        return found;
    }

    private Member member(String id) {
        return known.computeIfAbsent(id, block::existing);
    }
}
