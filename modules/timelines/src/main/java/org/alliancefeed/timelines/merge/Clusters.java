package org.alliancefeed.timelines.merge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The clusters that a region makes, and what is left of the activities that reach into it. */
final class Clusters {

    private final Block block;
    private final Map<String, Cluster> made = new TreeMap<>();
    private final Map<String, Cluster> standing = new TreeMap<>();
    private final Map<String, List<Member>> standingFounders = new TreeMap<>();

    Clusters(Block block) {
        this.block = block;
    }

    void add(Cluster cluster) {
        cluster.members().forEach(id -> made.put(id, cluster));
    }

    void join(Member member, Cluster cluster) {
        cluster.add(member);
        made.put(member.id(), cluster);
    }

    /** The cluster of an event, be it in the region or not. */
    Cluster around(Member core) {
        Cluster cluster = made.get(core.id());
        return cluster != null ? cluster : standing(Objects.requireNonNull(core.activity()));
    }

    /** The events that founded the cluster of one of them. Outside of the region they are well dated. */
    List<Member> foundersWith(Member founder) {
        Cluster cluster = made.get(founder.id());
        return cluster != null
                ? cluster.founders()
                : standingFounders.computeIfAbsent(Objects.requireNonNull(founder.activity()), block::anchorsOf);
    }

    /** The cluster that is left of an activity. */
    Cluster standing(String activity) {
        return standing.computeIfAbsent(activity, one -> Cluster.empty());
    }

    /** An event of the region has changed. */
    void change(Member member) {
        Cluster cluster = made.get(member.id());
        if (cluster != null) {
            cluster.change();
        }
    }

    /** An event of an activity is another than before or gone: so is the activity, wherever its events are now. */
    void lose(String activity) {
        standing(activity).change();
        made.values().stream().filter(cluster -> cluster.hasFrom(activity)).forEach(Cluster::change);
    }

    /** Those that are others than before, with all of their events but those that editors put with them. */
    Collection<Cluster> changed() {
        standing.forEach(this::fill);
        return Stream.concat(made.values().stream(), standing.values().stream())
                .distinct()
                .filter(cluster -> !cluster.isEmpty() && cluster.isChanged(block))
                .toList();
    }

    /** Adds to a cluster the events that it had before, but for those that the region has placed. */
    private void fill(String activity, Cluster cluster) {
        block.partsOf(activity).stream()
                .filter(id -> !made.containsKey(id))
                .map(block::existing)
                .forEach(cluster::add);
        block.candidates(activity).forEach(cluster::addCandidate);
    }
}
