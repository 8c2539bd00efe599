package org.alliancefeed.timelines.merge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Events that are one activity, but for those that editors put with them. */
final class Cluster {

    /** So many others it names at most. */
    static final int MOST_CANDIDATES = 20;

    private final List<Member> founders;
    private final TreeMap<String, Member> members = new TreeMap<>();
    private final TreeSet<String> candidates = new TreeSet<>();
    private boolean changed;

    private Cluster(Collection<Member> founders) {
        this.founders = List.copyOf(founders);
        founders.forEach(this::add);
    }

    static Cluster of(Collection<Member> founders) {
        return new Cluster(founders);
    }

    /** Of none so far, and founded by none. */
    static Cluster empty() {
        return new Cluster(List.of());
    }

    void add(Member member) {
        members.put(member.id(), member);
    }

    /** Something else about it has changed than which events there are. */
    void change() {
        changed = true;
    }

    /** Whether it is another than the block has told of last. */
    boolean isChanged(Block block) {
        String activity = members.firstEntry().getValue().activity();
        return changed
                || activity == null
                || !members.values().stream().allMatch(member -> member.isIn(activity))
                || !new HashSet<>(block.partsOf(activity)).equals(members.keySet())
                || !block.candidates(activity).equals(candidates);
    }

    /** The events that others may fit: those that joined it are none of them. */
    List<Member> founders() {
        return founders;
    }

    Set<String> members() {
        return members.keySet();
    }

    /** Whether some of its events were part of an activity. */
    boolean hasFrom(String activity) {
        return members.values().stream().anyMatch(member -> member.isIn(activity));
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Its events may as well report what this one does. */
    void addCandidate(String id) {
        candidates.add(id);
        if (candidates.size() > MOST_CANDIDATES) {
            candidates.pollLast();
        }
    }

    /** The least ids of events whose activities its own may belong to; empty unless it fits several. */
    Set<String> candidates() {
        return candidates;
    }
}
