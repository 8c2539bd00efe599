package org.alliancefeed.server.tallies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two organizations that took part in the same activities. The id of the one is less than that of the other. */
record Tie(String one, String other, int activities) {

    /** All that there are between some organizations, by their ids. */
    static List<Tie> among(List<OrganizationTally> organizations) {
        TreeMap<String, BitSet> numbers = new TreeMap<>();
        organizations.forEach(tally -> numbers.put(tally.organization().id(), tally.numbers()));
        List<Tie> ties = new ArrayList<>();
        numbers.forEach((one, its) -> {
            for (Map.Entry<String, BitSet> other : numbers.tailMap(one, false).entrySet()) {
                BitSet joint = (BitSet) its.clone();
                joint.and(other.getValue());
                if (!joint.isEmpty()) {
                    ties.add(new Tie(one, other.getKey(), joint.cardinality()));
                }
            }
        });
        return ties;
    }
}
