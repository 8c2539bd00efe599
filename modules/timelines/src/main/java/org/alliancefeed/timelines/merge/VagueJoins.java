package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.Vagueness;

/**
 * Where the vague events of a region go, the least vague first: one that fits no cluster founds one, with those that are
 * as vague and fit it; one that fits exactly one joins it; one that fits several stands alone and names them. What a vague
 * event fits are those that founded a cluster, so no vague event holds together what others tell apart.
 */
final class VagueJoins {

    private final Block block;
    private final Clusters clusters;
    private final List<Member> founders = new ArrayList<>();

    private record Join(Member member, Cluster cluster) {}

    /** @param clusters those of the well-dated events, which the vague ones join or add to */
    VagueJoins(Block block, Clusters clusters) {
        this.block = block;
        this.clusters = clusters;
    }

    void place(Collection<Member> vague) {
        Map<Vagueness, List<Member>> byVagueness = new TreeMap<>();
        for (Member member : vague) {
            byVagueness
                    .computeIfAbsent(Matches.vagueness(member.resolved()), vagueness -> new ArrayList<>())
                    .add(member);
        }
        byVagueness.values().forEach(this::placeAlike);
    }

    /** Places events that are equally vague, none of which sees where the others go. */
    private void placeAlike(List<Member> members) {
        List<Member> strangers = new ArrayList<>();
        List<Join> joins = new ArrayList<>();
        Map<String, Cluster> undecided = new TreeMap<>();
        for (Member member : members) {
            Map<Cluster, String> fitting = fitting(member);
            if (fitting.isEmpty()) {
                strangers.add(member);
            } else if (fitting.size() == 1) {
                joins.add(new Join(member, fitting.keySet().iterator().next()));
            } else {
                Cluster alone = alone(undecided, member);
                fitting.values().forEach(alone::addCandidate);
                joins.add(new Join(member, alone));
            }
        }
        joins.forEach(join -> clusters.join(join.member, join.cluster));
        Fits fits = new Fits(strangers);
        for (Member bridge : fits.bridges()) {
            Cluster alone = alone(undecided, bridge);
            fits.around(bridge).forEach(other -> alone.addCandidate(other.id()));
            clusters.join(bridge, alone);
        }
        fits.groups().forEach(group -> {
            clusters.add(Cluster.of(group));
            founders.addAll(group);
        });
    }

    /** The cluster of those that cannot be told where they belong and say the same to the letter. */
    private static Cluster alone(Map<String, Cluster> undecided, Member member) {
        return undecided.computeIfAbsent(member.resolved().fingerprint(), text -> Cluster.empty());
    }

    /** The clusters that a vague event fits, each with the first of its founders that it was found to fit. */
    private Map<Cluster, String> fitting(Member member) {
        Map<Cluster, String> fitting = new LinkedHashMap<>();
        Set<Cluster> seen = new HashSet<>();
        Predicate<Member> wantsMore = founder -> {
            Cluster cluster = clusters.around(founder);
            if (seen.add(cluster) && !speakOfEachOther(member, clusters.foundersWith(founder))) {
                fitting.put(cluster, founder.id());
            }
            return fitting.size() < Cluster.MOST_CANDIDATES;
        };
        block.scanFits(member, wantsMore);
        for (Member founder : founders) {
            boolean isFull = fitting.size() == Cluster.MOST_CANDIDATES;
            if (isFull || founder.fits(member) && !wantsMore.test(founder)) {
                break;
            }
        }
        return fitting;
    }

    private static boolean speakOfEachOther(Member member, Collection<Member> others) {
        return others.stream().anyMatch(other -> member.speaksOf(other) || other.speaksOf(member));
    }
}
