package org.alliancefeed.timelines.merge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which of some equally vague events fit which: each pair is held against each other once. */
final class Fits {

    private final List<Member> members;
    private final List<BitSet> fitting = new ArrayList<>();

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
    }

    /** Those that fit two others which do not fit each other. */
    List<Member> bridges() {
        List<Member> bridges = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (isBridge(i)) {
                bridges.add(members.get(i));
            }
        }
        return bridges;
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
