package org.alliancefeed.benchmarks.matching;

import java.util.List;

/**
 * What the matching made of labelled pairs.
 *
 * @param merged pairs that are one and were merged
 * @param wronglyMerged pairs that are two and were merged
 * @param missed pairs that are one and were kept apart
 * @param apart pairs that are two and were kept apart
 */
public record Quality(long merged, long wronglyMerged, long missed, long apart) {

    public static Quality of(List<LabelledPair> pairs) {
        return new Quality(
                count(pairs, true, true),
                count(pairs, false, false),
                count(pairs, true, false),
                count(pairs, false, true));
    }

    private static long count(List<LabelledPair> pairs, boolean same, boolean right) {
        return pairs.stream()
                .filter(pair -> pair.same() == same && pair.isRight() == right)
                .count();
    }

    public long pairs() {
        return merged + wronglyMerged + missed + apart;
    }

    /** How many of the merged pairs are one. */
    public double precision() {
        return (double) merged / (merged + wronglyMerged);
    }

    /** How many of the pairs that are one were merged. */
    public double recall() {
        return (double) merged / (merged + missed);
    }
}
