package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Folding;
import org.alliancefeed.timelines.merge.Member.Part;
import org.jspecify.annotations.Nullable;

/**
 * Says what a change of one event makes of the activities of its block, which are a function of the events in it alone. An
 * activity has the id of one of its events, see {@link Folding#id}; the others' ids lead to it. A retracted event is part of
 * none: its id leads to the least event that may have reported the same, or says that it was withdrawn.
 */
final class Matching {

    private static final String RETRACTED = "retracted by its publisher";

    private final Block block;
    private final Consumer<ActivityState> outcome;

    Matching(Block block, Consumer<ActivityState> outcome) {
        this.block = block;
        this.outcome = outcome;
    }

    /** An event of the block has changed, come ({@code before} is null) or left ({@code now} is null). */
    void change(@Nullable Member before, @Nullable Member now) {
        List<Member> rest = rest(before);
        if (before != null) {
            block.remove(before);
        }
        if (now != null) {
            block.put(now);
        }
        Region region = new Region(block, before, now, rest);
        noteEditors(region, before, now);
        String id = Objects.requireNonNull(now != null ? now : before).id();
        List<Settled> settled = new ArrayList<>();
        region.changed().forEach(cluster -> settled.add(withHanging(cluster)));
        if (before != null && (now == null || !now.isCore())) {
            // Not before the clusters are known: the others of an activity that has its id keep what that may be.
            block.putCandidates(id, Set.of());
        }
        settled.forEach(one -> settle(one, id));
        retracted(before, now).values().forEach(one -> redirect(one, id));
    }

    /** All of an activity's events, and what else it may be. */
    private record Settled(Collection<Member> members, Set<String> candidates) {}

    private List<Member> rest(@Nullable Member before) {
        return before == null || before.activity() == null || !before.is(Part.ANCHOR)
                ? List.of()
                : block.anchorsOf(before.activity()).stream()
                        .filter(member -> !member.id().equals(before.id()))
                        .toList();
    }

    /** What an editor put with another changes the other's cluster. */
    private void noteEditors(Region region, @Nullable Member before, @Nullable Member now) {
        for (Member member : new Member[] {before, now}) {
            Member root = member == null ? null : root(member);
            if (root != null && root.isCore()) {
                region.around(root).change();
            }
        }
    }

    private @Nullable Member root(Member member) {
        String root = member.placed().belongsWith();
        return root == null || !member.is(Part.HANGING) ? null : block.member(root);
    }

    private Settled withHanging(Cluster cluster) {
        List<Member> members = new ArrayList<>();
        for (String id : cluster.members()) {
            members.add(block.existing(id));
            block.hangingOn(id).forEach(one -> members.add(block.existing(one)));
        }
        return new Settled(members, cluster.candidates());
    }

    /** The activity of one occurrence, and where the other ids lead. */
    private void settle(Settled settled, String changed) {
        Collection<Member> members = settled.members();
        String activity = Folding.id(members.stream().map(Member::resolved).toList());
        for (Member member : members) {
            boolean moved = !member.isIn(activity);
            if (moved) {
                if (member.isIn(member.id())) {
                    block.putCandidates(member.id(), Set.of());
                }
                block.assign(member, activity);
            }
            if ((moved || member.id().equals(changed)) && !member.id().equals(activity)) {
                outcome.accept(ActivityState.merged(member.id(), activity));
            }
        }
        block.putCandidates(activity, settled.candidates());
        Set<String> deniers = members.stream()
                .flatMap(member -> member.placed().deniedBy().stream())
                .collect(Collectors.toSet());
        outcome.accept(ActivityState.of(
                Folding.fold(members.stream().map(Member::resolved).toList(), settled.candidates(), deniers)));
    }

    /** The changed event, if it was taken back, and those taken back that it may have reported the same as. */
    private TreeMap<String, Member> retracted(@Nullable Member before, @Nullable Member now) {
        TreeMap<String, Member> found = new TreeMap<>();
        if (before != null) {
            found.putAll(block.retractedAround(before));
        }
        if (now != null) {
            found.putAll(block.retractedAround(now));
            if (now.is(Part.RETRACTED)) {
                found.put(now.id(), now);
            }
        }
        return found;
    }

    private void redirect(Member retracted, String changed) {
        String target = block.matchesOf(retracted).stream()
                .map(Member::id)
                .min(String::compareTo)
                .orElse(retracted.id());
        boolean moved = !retracted.isIn(target);
        if (moved) {
            block.assign(retracted, target);
        }
        if (moved || retracted.id().equals(changed)) {
            outcome.accept(
                    target.equals(retracted.id())
                            ? ActivityState.withdrawn(target, RETRACTED)
                            : ActivityState.merged(retracted.id(), target));
        }
    }
}
