package org.alliancefeed.timelines.merge;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alliancefeed.timelines.merge.Member.Part;
import org.alliancefeed.timelines.store.Index;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * How the events of a block find each other: what is kept about each depends on its {@link Part}. However many events a
 * block has, looking one up reads those alone that share a key and the days with it.
 */
final class Lookups {

    private final Shelf live;
    private final Shelf retracted;
    private final Index hanging;
    private final Index retractedHanging;
    private final Index activities;
    private final Candidates candidates;

    Lookups(KeyValueStore<Bytes, byte[]> store) {
        live = new Shelf(store, "live");
        retracted = new Shelf(store, "retracted");
        hanging = new Index(store, "hanging");
        retractedHanging = new Index(store, "retracted-hanging");
        activities = new Index(store, "activity");
        candidates = new Candidates(store);
    }

    void add(String block, Member member) {
        change(block, member, true);
    }

    void remove(String block, Member member) {
        change(block, member, false);
    }

    private void change(String block, Member member, boolean add) {
        switch (member.part()) {
            case ANCHOR, VAGUE -> change(live, block, member, add);
            case RETRACTED -> {
                // An editor's word goes before what the event says itself.
                if (member.placed().belongsWith() != null) {
                    retractedHanging.change(group(block, root(member)), member.id(), add);
                } else if (!member.placed().apart()) {
                    change(retracted, block, member, add);
                }
            }
            case HANGING -> hanging.change(group(block, root(member)), member.id(), add);
            case APART -> {}
        }
        if (member.activity() != null && member.isCore()) {
            activities.change(group(block, member.activity()), member.id(), add);
        }
    }

    private static void change(Shelf shelf, String block, Member member, boolean add) {
        if (add) {
            shelf.add(block, member);
        } else {
            shelf.remove(block, member);
        }
    }

    /** Notes that an event is part of another activity than before. */
    void move(String block, Member member, String activity) {
        if (member.isCore()) {
            if (member.activity() != null) {
                activities.remove(group(block, member.activity()), member.id());
            }
            activities.add(group(block, activity), member.id());
        }
    }

    /** The events of an activity but for those that editors put with them. */
    List<String> partsOf(String block, String activity) {
        return activities.members(group(block, activity));
    }

    /** What else an activity may be. */
    Set<String> candidates(String block, String activity) {
        return candidates.of(block, activity);
    }

    void putCandidates(String block, String activity, Set<String> ids) {
        candidates.put(block, activity, ids);
    }

    /** The events, not retracted, that an editor put with one. */
    List<String> hangingOn(String block, String root) {
        return hanging.members(group(block, root));
    }

    /** The events that take part in matching. */
    Shelf live() {
        return live;
    }

    /** Retracted events that may have reported what one reports, or that an editor put with it. */
    Set<String> retracted(String block, Member member) {
        Set<String> ids = retracted.around(block, member);
        ids.addAll(retractedHanging.members(group(block, member.id())));
        return ids;
    }

    private static String root(Member member) {
        return Objects.requireNonNull(member.placed().belongsWith());
    }

    private static String group(String block, String key) {
        return block + '\0' + key;
    }
}
