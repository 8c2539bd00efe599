package org.alliancefeed.timelines.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.Vagueness;
import org.alliancefeed.timelines.merge.Member.Part;
import org.jspecify.annotations.Nullable;

/**
 * The part of a block that the change of one event can touch, and the clusters in it. Well-dated events that are the same
 * make clusters. Then the vague ones are taken, the least vague first: one that fits no cluster founds one, with those that
 * are as vague and fit it; one that fits exactly one joins it; one that fits several stands alone and names them. What a
 * vague event fits are those that founded a cluster, so no vague event holds together what others tell apart.
 */
final class Region {

    /** So many clusters a vague event is held against, and so many it names. */
    static final int MOST_CANDIDATES = 20;

    private final Block block;
    private final Groups anchors = new Groups();
    private final Map<String, Member> vague = new TreeMap<>();
    private final List<Member> vagueFounders = new ArrayList<>();
    private final Map<String, Cluster> made = new TreeMap<>();
    private final Map<String, Cluster> standing = new TreeMap<>();

    private Region(Block block) {
        this.block = block;
    }

    /**
     * The region of a change that the block has seen already.
     *
     * @param rest the well-dated events that were one activity with the one that changed
     */
    static Region of(Block block, @Nullable Member before, @Nullable Member now, List<Member> rest) {
        Region region = new Region(block);
        if (now != null && now.is(Part.APART)) {
            region.found(List.of(now));
        }
        region.gatherAnchors(before, now, rest);
        region.gatherVague(Stream.concat(Stream.of(before, now), region.anchors.members().stream()));
        region.anchors.all().forEach(region::found);
        Map<Vagueness, List<Member>> byVagueness = new TreeMap<>();
        for (Member member : region.vague.values()) {
            byVagueness
                    .computeIfAbsent(Matches.vagueness(member.resolved()), vagueness -> new ArrayList<>())
                    .add(member);
        }
        byVagueness.values().forEach(region::place);
        region.vague.values().forEach(region::noteLoss);
        if (before != null && before.activity() != null) {
            region.standing(before.activity()).ifPresent(Cluster::change);
        }
        return region;
    }

    /** The clusters that are others than before, with all of their events but those that editors put with them. */
    Collection<Cluster> changed() {
        standing.values().stream().filter(Cluster::isChanged).forEach(this::fill);
        return Stream.concat(made.values().stream(), standing.values().stream())
                .filter(Cluster::isChanged)
                .distinct()
                .toList();
    }

    /** The cluster of an event that others are put with, be it in the region or not. */
    Cluster around(Member core) {
        Cluster cluster = made.get(core.id());
        return cluster != null
                ? cluster
                : standing.computeIfAbsent(Objects.requireNonNull(core.activity()), Cluster::standing);
    }

    private void gatherAnchors(@Nullable Member before, @Nullable Member now, List<Member> rest) {
        if (now == null || !now.is(Part.ANCHOR)) {
            anchors.addUnlinked(rest, Member::isSameAs);
            return;
        }
        if (before != null && rest.stream().allMatch(one -> before.isSameAs(one) == now.isSameAs(one))) {
            // Its links are as they were, and so is what they hold together.
            anchors.addLinked(Stream.concat(rest.stream(), Stream.of(now)).toList());
        } else {
            anchors.addUnlinked(rest, Member::isSameAs);
            anchors.add(now);
        }
        for (Member neighbour : block.neighbours(now)) {
            if (!anchors.has(neighbour.id())) {
                anchors.addLinked(block.core(Objects.requireNonNull(neighbour.activity()), Part.ANCHOR));
            }
            anchors.link(now, neighbour);
        }
    }

    /** Those that share an identity with what changed, or with one another. */
    private void gatherVague(Stream<@Nullable Member> changed) {
        Deque<Member> ahead = new ArrayDeque<>();
        changed.filter(Objects::nonNull)
                .filter(member -> member.is(Part.ANCHOR) || member.is(Part.VAGUE))
                .forEach(ahead::add);
        while (!ahead.isEmpty()) {
            for (String id : block.vagueAround(ahead.pop())) {
                if (!vague.containsKey(id)) {
                    Member member = block.existing(id);
                    vague.put(id, member);
                    ahead.push(member);
                }
            }
        }
    }

    private void found(Collection<Member> founders) {
        Cluster cluster = Cluster.made();
        founders.forEach(founder -> add(founder, cluster));
    }

    private void add(Member member, Cluster cluster) {
        cluster.add(member);
        made.put(member.id(), cluster);
    }

    /** Places events that are equally vague, none of which sees where the others go. */
    private void place(List<Member> members) {
        List<Member> founders = new ArrayList<>();
        Map<String, Cluster> joined = new TreeMap<>();
        Map<String, Cluster> undecided = new TreeMap<>();
        for (Member member : members) {
            Map<Cluster, String> fitting = fitting(member);
            if (fitting.isEmpty()) {
                founders.add(member);
            } else if (fitting.size() == 1) {
                joined.put(member.id(), fitting.keySet().iterator().next());
            } else {
                String text = member.resolved().fingerprint();
                Cluster alone = undecided.computeIfAbsent(text, one -> Cluster.made());
                fitting.values().forEach(alone::addCandidate);
                joined.put(member.id(), alone);
            }
        }
        joined.forEach((id, cluster) -> add(Objects.requireNonNull(vague.get(id)), cluster));
        List<Member> bridges = new Fits(founders).bridges();
        for (Member bridge : bridges) {
            Cluster alone = undecided.computeIfAbsent(bridge.resolved().fingerprint(), one -> Cluster.made());
            founders.stream()
                    .filter(other -> !bridges.contains(other) && bridge.fits(other))
                    .forEach(other -> alone.addCandidate(other.id()));
            add(bridge, alone);
        }
        founders.removeAll(bridges);
        Groups groups = new Groups();
        groups.addUnlinked(founders, Member::fits);
        groups.all().forEach(this::found);
        vagueFounders.addAll(founders);
    }

    /** The clusters that a vague event fits, each with the first of its founders that it was found to fit. */
    private Map<Cluster, String> fitting(Member member) {
        Map<Cluster, String> fitting = new LinkedHashMap<>();
        block.scanFits(member, anchor -> {
            fitting.putIfAbsent(around(anchor), anchor.id());
            return fitting.size() < MOST_CANDIDATES;
        });
        for (Member founder : vagueFounders) {
            if (fitting.size() < MOST_CANDIDATES && founder.fits(member)) {
                fitting.putIfAbsent(around(founder), founder.id());
            }
        }
        return fitting;
    }

    /** The activity outside of the region that a vague event was part of has lost it, when it has gone elsewhere. */
    private void noteLoss(Member member) {
        String activity = member.activity();
        if (activity != null) {
            standing(activity)
                    .filter(cluster -> !cluster.members().contains(member.id()))
                    .ifPresent(Cluster::change);
        }
    }

    /** The cluster of an activity that has events outside of the region. */
    private Optional<Cluster> standing(String activity) {
        return block.core(activity).stream().allMatch(member -> isInside(member.id()))
                ? Optional.empty()
                : Optional.of(standing.computeIfAbsent(activity, Cluster::standing));
    }

    /** Adds to a cluster the events that it had before, but for those that the region has placed. */
    private void fill(Cluster cluster) {
        block.core(Objects.requireNonNull(cluster.activity())).stream()
                .filter(member -> !isInside(member.id()))
                .forEach(cluster::add);
    }

    private boolean isInside(String id) {
        return anchors.has(id) || vague.containsKey(id) || made.containsKey(id);
    }
}
