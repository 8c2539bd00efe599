package org.alliancefeed.timelines.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.alliancefeed.model.matching.Relation;
import org.alliancefeed.timelines.merge.Member.Part;
import org.jspecify.annotations.Nullable;

/**
 * The well-dated events whose activities the change of one can touch, and the ties between them. Each event comes with all
 * that are in its activity, for they hold together by ties among themselves.
 */
final class Anchors {

    private final Block block;
    private final Map<String, Member> known = new HashMap<>();
    private final Map<String, Map<String, Relation>> ties = new HashMap<>();
    private final Set<String> ids = new TreeSet<>();
    private Set<String> touched = Set.of();
    private boolean areOne;

    private Anchors(Block block) {
        this.block = block;
    }

    /**
     * Those around an event before and after its change, which the block has seen already.
     *
     * @param rest those that were one activity with it
     */
    static Anchors around(Block block, @Nullable Member before, @Nullable Member now, List<Member> rest) {
        Anchors anchors = new Anchors(block);
        rest.forEach(anchors::add);
        if (anchors.holdAllTogether(before, now)) {
            return anchors;
        }
        if (before != null && before.is(Part.ANCHOR)) {
            anchors.findTies(before).keySet().forEach(anchors::addActivityOf);
        }
        if (now != null && now.is(Part.ANCHOR)) {
            anchors.add(now);
            anchors.tiesOf(now.id()).keySet().forEach(anchors::addActivityOf);
        }
        // What has changed may change whom its neighbours go with, and that whom their neighbours go with.
        anchors.spread();
        anchors.spread();
        anchors.touched = new TreeSet<>(anchors.ids);
        // Whether those go together hangs on their own neighbours, who stay where they are.
        anchors.spread();
        return anchors;
    }

    /**
     * Whether the changed event is tied firmly to all of one activity, and nothing else is near any of them: then they are
     * one, whatever ties the others. So a report of what many have reported is not held against each pair of them.
     */
    private boolean holdAllTogether(@Nullable Member before, @Nullable Member now) {
        if (now == null || !now.is(Part.ANCHOR)) {
            return false;
        }
        add(now);
        Map<String, Relation> tied = tiesOf(now.id());
        tied.keySet().stream().findFirst().ifPresent(this::addActivityOf);
        Set<String> near = block.near(ids.stream().map(this::member).toList());
        if (before != null && before.is(Part.ANCHOR)) {
            near.addAll(block.near(List.of(before)));
        }
        areOne = near.equals(ids)
                && tied.size() == ids.size() - 1
                && tied.values().stream().allMatch(relation -> relation == Relation.FIRM);
        if (areOne) {
            touched = ids;
        }
        return areOne;
    }

    /** The clusters that they make. */
    Collection<Cluster> clusters() {
        if (areOne) {
            Cluster one = new Cluster();
            members().forEach(one::add);
            return List.of(one);
        }
        Groups firm = new Groups();
        ids.forEach(id -> firm.add(member(id)));
        eachTie(Relation.FIRM, firm::link);
        LooseTies loose = new LooseTies(firm.all());
        eachTie(Relation.LOOSE, loose::add);
        return loose.clusters(this::has);
    }

    /** Those that the change can put elsewhere. */
    Collection<Member> members() {
        return touched.stream().map(this::member).toList();
    }

    boolean has(String id) {
        return touched.contains(id);
    }

    private void spread() {
        List.copyOf(ids).forEach(id -> tiesOf(id).keySet().forEach(this::addActivityOf));
    }

    private void add(Member member) {
        known.put(member.id(), member);
        ids.add(member.id());
    }

    private void addActivityOf(String id) {
        if (ids.add(id)) {
            String activity = member(id).activity();
            if (activity != null) {
                block.anchorsOf(activity).forEach(this::add);
            }
        }
    }

    private void eachTie(Relation relation, BiConsumer<Member, Member> tied) {
        for (String id : ids) {
            tiesOf(id).forEach((other, one) -> {
                if (one == relation && id.compareTo(other) < 0 && ids.contains(other)) {
                    tied.accept(member(id), member(other));
                }
            });
        }
    }

    private Map<String, Relation> tiesOf(String id) {
        return ties.computeIfAbsent(id, one -> findTies(member(one)));
    }

    private Map<String, Relation> findTies(Member member) {
        Map<String, Relation> found = new TreeMap<>();
        for (String id : block.near(List.of(member))) {
            if (!id.equals(member.id())) {
                Relation relation = member.relation(member(id));
                if (relation == Relation.FIRM || relation == Relation.LOOSE) {
                    found.put(id, relation);
                }
            }
        }
        return found;
    }

    private Member member(String id) {
        return known.computeIfAbsent(id, block::existing);
    }
}
