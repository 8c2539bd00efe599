package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Folding;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.timelines.merge.Block.Member;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a block are one activity. That is a function of the events in the block alone: those that match, or
 * are linked by others that match, are one, under the least of their ids. A retracted event is part of none; what
 * stands under its id points to the activity of the least event that it matches, or says that it was withdrawn.
 *
 * <p>A change of one event is worked out among the events that it can touch: those that are one with it, before or now.
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
        TreeSet<String> touched = new TreeSet<>();
        if (before != null) {
            touch(before, touched);
            block.remove(before);
        }
        if (now != null) {
            touch(now, touched);
            block.put(now);
        }
        Map<String, Member> members = new TreeMap<>();
        for (String id : touched) {
            Member member = block.member(id);
            if (member != null) {
                members.put(id, member);
            }
        }
        String changed = Objects.requireNonNull(now != null ? now : before).id();
        List<Member> live = members.values().stream().filter(Matching::isLive).toList();
        components(live).forEach(component -> settle(component, changed));
        members.values().stream().filter(member -> !isLive(member)).forEach(retracted -> redirect(retracted, changed));
    }

    private void touch(Member member, TreeSet<String> touched) {
        touched.add(member.id());
        String activity = member.placed().activity();
        if (activity != null) {
            touched.addAll(block.partsOf(activity));
        }
        for (Member match : block.matches(member)) {
            touched.addAll(block.partsOf(Objects.requireNonNull(match.placed().activity())));
        }
    }

    /** The activity of one occurrence, and where the other ids lead. */
    private void settle(List<Member> component, String changed) {
        String activity = component.stream()
                .map(Member::id)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (Member member : component) {
            boolean moved = assign(member, activity) || member.id().equals(changed);
            if (moved && !member.id().equals(activity)) {
                outcome.accept(ActivityState.merged(member.id(), activity));
            }
        }
        outcome.accept(ActivityState.of(
                Folding.fold(component.stream().map(Member::resolved).toList())));
    }

    private void redirect(Member retracted, String changed) {
        @Nullable String target = block.matches(retracted).stream()
                .filter(Matching::isLive)
                .min(Comparator.comparing(Member::id))
                .map(match -> match.placed().activity())
                .orElse(null);
        if (assign(retracted, target == null ? retracted.id() : target)
                || retracted.id().equals(changed)) {
            outcome.accept(
                    target == null
                            ? ActivityState.withdrawn(retracted.id(), RETRACTED)
                            : ActivityState.merged(retracted.id(), target));
        }
    }

    /** Whether that is another activity than before. */
    private boolean assign(Member member, String activity) {
        if (activity.equals(member.placed().activity())) {
            return false;
        }
        block.remove(member);
        block.put(new Member(member.placed().withActivity(activity), member.resolved()));
        return true;
    }

    private static boolean isLive(Member member) {
        return member.resolved().event().status() != Status.RETRACTED;
    }

    private static Collection<List<Member>> components(List<Member> members) {
        int[] parent = new int[members.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (int i = 0; i < parent.length; i++) {
            for (int j = i + 1; j < parent.length; j++) {
                if (root(parent, i) != root(parent, j) && members.get(i).isOneWith(members.get(j))) {
                    parent[root(parent, j)] = root(parent, i);
                }
            }
        }
        Map<Integer, List<Member>> components = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            components
                    .computeIfAbsent(root(parent, i), root -> new ArrayList<>())
                    .add(members.get(i));
        }
        return components.values();
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }
}
