package org.alliancefeed.timelines.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.Vagueness;
import org.alliancefeed.timelines.merge.Member.Part;
import org.jspecify.annotations.Nullable;

/**
 * The part of a block that the change of one event can touch, and the clusters in it. Well-dated events make clusters by
 * their ties. Then the vague ones are taken, the least vague first: one that fits no cluster founds one, with those that
 * are as vague and fit it; one that fits exactly one joins it; one that fits several stands alone and names them. What a
 * vague event fits are those that founded a cluster, so no vague event holds together what others tell apart.
 */
final class Region {

    private final Block block;
    private final @Nullable Member before;
    private final @Nullable Member now;
    private final Anchors anchors;
    private final Map<String, Member> vague = new TreeMap<>();
    private final List<Member> vagueFounders = new ArrayList<>();
    private final Map<String, Cluster> made = new TreeMap<>();
    private final Map<String, Cluster> standing = new TreeMap<>();
    private final Map<String, List<Member>> standingAnchors = new TreeMap<>();

    /**
     * The region of a change that the block has seen already.
     *
     * @param rest the well-dated events that were one activity with the one that changed
     */
    Region(Block block, @Nullable Member before, @Nullable Member now, List<Member> rest) {
        this.block = block;
        this.before = before;
        this.now = now;
        anchors = new Anchors(block, before, now, rest);
        gatherVague();
        if (now != null && now.is(Part.APART)) {
            found(List.of(now));
        }
        anchors.clusters().forEach(this::add);
        Map<Vagueness, List<Member>> byVagueness = new TreeMap<>();
        for (Member member : vague.values()) {
            byVagueness
                    .computeIfAbsent(Matches.vagueness(member.resolved()), vagueness -> new ArrayList<>())
                    .add(member);
        }
        byVagueness.values().forEach(this::place);
    }

    /** The clusters that are others than before, with all of their events but those that editors put with them. */
    Collection<Cluster> changed() {
        vague.values().stream().map(Member::activity).filter(Objects::nonNull).forEach(this::standing);
        if (before != null && before.isCore() && before.activity() != null) {
            String lost = before.activity();
            standing(lost).change();
            made.values().stream().filter(cluster -> cluster.hasFrom(lost)).forEach(Cluster::change);
        }
        if (now != null && made.containsKey(now.id())) {
            Objects.requireNonNull(made.get(now.id())).change();
        }
        standing.forEach(this::fill);
        return Stream.concat(made.values().stream(), standing.values().stream())
                .distinct()
                .filter(cluster -> !cluster.isEmpty() && cluster.isChanged(block))
                .toList();
    }

    /** The cluster of an event that others are put with, be it in the region or not. */
    Cluster around(Member core) {
        Cluster cluster = made.get(core.id());
        return cluster != null ? cluster : standing(Objects.requireNonNull(core.activity()));
    }

    /** The cluster that is left of an activity outside of the region. */
    private Cluster standing(String activity) {
        return standing.computeIfAbsent(activity, one -> new Cluster());
    }

    /** Adds to a cluster the events that it had before, but for those that the region has placed. */
    private void fill(String activity, Cluster cluster) {
        block.partsOf(activity).stream()
                .filter(id -> !made.containsKey(id))
                .map(block::existing)
                .forEach(cluster::add);
        block.candidates(activity).forEach(cluster::addCandidate);
    }

    /** Those that fit what changed, or one another. */
    private void gatherVague() {
        Deque<Member> ahead = new ArrayDeque<>(anchors.members());
        Stream.of(before, now)
                .filter(Objects::nonNull)
                .filter(member -> member.is(Part.ANCHOR) || member.is(Part.VAGUE))
                .forEach(ahead::add);
        if (now != null && now.is(Part.VAGUE)) {
            vague.put(now.id(), now);
        }
        while (!ahead.isEmpty()) {
            Member member = ahead.pop();
            for (String id : block.vagueAround(member)) {
                Member other = vague.containsKey(id) ? null : block.existing(id);
                if (other != null && member.fits(other)) {
                    vague.put(id, other);
                    ahead.push(other);
                }
            }
        }
    }

    private void add(Cluster cluster) {
        cluster.members().forEach(id -> made.put(id, cluster));
    }

    private void found(Collection<Member> founders) {
        add(Cluster.of(founders));
    }

    private void join(Member member, Cluster cluster) {
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
                Cluster alone = alone(undecided, member);
                fitting.values().forEach(alone::addCandidate);
                joined.put(member.id(), alone);
            }
        }
        joined.forEach((id, cluster) -> join(Objects.requireNonNull(vague.get(id)), cluster));
        Fits fits = new Fits(founders);
        for (Member bridge : fits.bridges()) {
            Cluster alone = alone(undecided, bridge);
            fits.around(bridge).forEach(other -> alone.addCandidate(other.id()));
            join(bridge, alone);
        }
        fits.groups().forEach(group -> {
            found(group);
            vagueFounders.addAll(group);
        });
    }

    /** The cluster of those that cannot be told where they belong and say the same to the letter. */
    private static Cluster alone(Map<String, Cluster> undecided, Member member) {
        return undecided.computeIfAbsent(member.resolved().fingerprint(), text -> new Cluster());
    }

    /** The clusters that a vague event fits, each with the first of its founders that it was found to fit. */
    private Map<Cluster, String> fitting(Member member) {
        Map<Cluster, String> fitting = new LinkedHashMap<>();
        block.scanFits(member, anchor -> {
            if (!speakOfEachOther(member, anchorsWith(anchor))) {
                fitting.putIfAbsent(around(anchor), anchor.id());
            }
            return fitting.size() < Cluster.MOST_CANDIDATES;
        });
        for (Member founder : vagueFounders) {
            boolean goesOn = fitting.size() < Cluster.MOST_CANDIDATES && founder.fits(member);
            if (goesOn && !speakOfEachOther(member, vagueFoundersWith(founder))) {
                fitting.putIfAbsent(around(founder), founder.id());
            }
        }
        return fitting;
    }

    /** The well-dated events that are one with one of them. */
    private Collection<Member> anchorsWith(Member anchor) {
        Cluster cluster = made.get(anchor.id());
        return cluster != null
                ? cluster.founders()
                : standingAnchors.computeIfAbsent(Objects.requireNonNull(anchor.activity()), block::anchorsOf);
    }

    private Collection<Member> vagueFoundersWith(Member founder) {
        return vagueFounders.stream()
                .filter(other -> made.get(other.id()) == made.get(founder.id()))
                .toList();
    }

    private static boolean speakOfEachOther(Member member, Collection<Member> others) {
        return others.stream().anyMatch(other -> member.speaksOf(other) || other.speaksOf(member));
    }
}
