package org.alliancefeed.timelines.merge;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancefeed.timelines.merge.Member.Part;
import org.jspecify.annotations.Nullable;

/** The part of a block that the change of one event can touch, and the clusters in it. */
final class Region {

    private final Block block;
    private final @Nullable Member before;
    private final @Nullable Member now;
    private final Anchors anchors;
    private final Map<String, Member> vague = new TreeMap<>();
    private final Clusters clusters;

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
        clusters = new Clusters(block);
        gatherVague();
        if (now != null && now.is(Part.APART)) {
            clusters.add(Cluster.of(List.of(now)));
        }
        anchors.clusters().forEach(clusters::add);
        new VagueJoins(block, clusters).place(vague.values());
    }

    /** The clusters that are others than before, with all of their events but those that editors put with them. */
    Collection<Cluster> changed() {
        vague.values().stream().map(Member::activity).filter(Objects::nonNull).forEach(clusters::standing);
        if (before != null && before.isCore() && before.activity() != null) {
            clusters.lose(before.activity());
        }
        if (now != null) {
            clusters.change(now);
        }
        return clusters.changed();
    }

    /** The cluster of an event that others are put with, be it in the region or not. */
    Cluster around(Member core) {
        return clusters.around(core);
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
}
