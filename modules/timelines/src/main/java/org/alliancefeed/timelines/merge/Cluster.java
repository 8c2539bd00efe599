package org.alliancefeed.timelines.merge;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Events that are one activity, but for those that editors put with them. */
final class Cluster {

    private final @Nullable String activity;
    private final Set<String> members = new TreeSet<>();
    private final Set<String> candidates = new TreeSet<>();
    private boolean changed;

    private Cluster(@Nullable String activity) {
        this.activity = activity;
        changed = activity == null;
    }

    static Cluster made() {
        return new Cluster(null);
    }

    /** One that stands outside of what a change can touch, unless a vague event joins or leaves it. */
    static Cluster standing(String activity) {
        return new Cluster(activity);
    }

    void add(Member member) {
        members.add(member.id());
        changed |= !member.isIn(activity);
    }

    void change() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    /** The activity that it was before all this; null when it is made anew. */
    @Nullable String activity() {
        return activity;
    }

    Set<String> members() {
        return members;
    }

    /** Its events may as well report what this one does. */
    void addCandidate(String id) {
        candidates.add(id);
    }

    /** The ids of events whose activities its own may belong to; empty unless it fits several. */
    Set<String> candidates() {
        return candidates;
    }
}
