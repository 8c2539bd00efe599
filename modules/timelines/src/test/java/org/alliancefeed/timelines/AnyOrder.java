package org.alliancefeed.timelines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.alliancefeed.model.organization.Organization;
import org.jspecify.annotations.Nullable;

/** The same inputs in an order that chance decides, half of them twice. */
final class AnyOrder {

    private AnyOrder() {}

    static List<Record> of(List<Record> inputs, Random chance) {
        List<Record> again = new ArrayList<>(inputs);
        again.addAll(inputs.subList(0, inputs.size() / 2));
        Collections.shuffle(again, chance);
        return newestEntryLast(again, inputs);
    }

    /** The directory and the judgements are compacted topics: of several entries under a key the last one is the entry. */
    private static List<Record> newestEntryLast(List<Record> shuffled, List<Record> inputs) {
        Map<String, Record> last = new TreeMap<>();
        for (Record input : inputs) {
            String key = key(input);
            if (key != null) {
                last.put(key, input);
            }
        }
        List<Record> ordered = new ArrayList<>(shuffled);
        Map<String, Integer> lastPlace = new TreeMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            String key = key(ordered.get(i));
            if (key != null) {
                lastPlace.put(key, i);
            }
        }
        lastPlace.forEach((key, place) -> ordered.set(place, last.get(key)));
        return ordered;
    }

    private static @Nullable String key(Record input) {
        return switch (input) {
            case Organization organization -> "organization " + organization.id();
            case Judged judged -> "judgement " + judged.key();
            default -> null;
        };
    }
}
