package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Which of some equally vague events fit which: each pair is held against each other once. */
final class Fits {

    private final List<Member> members;
    private final List<BitSet> fitting = new ArrayList<>();
    private final BitSet bridges = new BitSet();

    Fits(List<Member> members) {
        this.members = members;
        members.forEach(member -> fitting.add(new BitSet(members.size())));
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (members.get(i).fits(members.get(j))) {
                    fitting.get(i).set(j);
                    fitting.get(j).set(i);
                }
            }
        }
        for (int i = 0; i < members.size(); i++) {
            bridges.set(i, isBridge(i));
        }
    }

    /** Those that fit two others which do not fit each other. */
    List<Member> bridges() {
        return bridges.stream().mapToObj(members::get).toList();
    }

    /** What an event fits of those that are no bridges. */
    List<Member> around(Member bridge) {
        BitSet around = (BitSet) fitting.get(members.indexOf(bridge)).clone();
        around.andNot(bridges);
        return around.stream().mapToObj(members::get).toList();
    }

    /** Those that are no bridges, with all that they fit: where no event is a bridge, all that it fits fit each other. */
    Collection<List<Member>> groups() {
        TreeMap<Integer, List<Member>> groups = new TreeMap<>();
        for (int i = bridges.nextClearBit(0); i < members.size(); i = bridges.nextClearBit(i + 1)) {
            BitSet group = (BitSet) fitting.get(i).clone();
            group.andNot(bridges);
            group.set(i);
            groups.computeIfAbsent(group.nextSetBit(0), first -> new ArrayList<>())
                    .add(members.get(i));
        }
        return groups.values();
    }

    private boolean isBridge(int one) {
        BitSet around = fitting.get(one);
        return around.stream().anyMatch(some -> {
            BitSet strangers = (BitSet) around.clone();
            strangers.andNot(fitting.get(some));
            strangers.clear(some);
            return !strangers.isEmpty();
        });
    }
}
