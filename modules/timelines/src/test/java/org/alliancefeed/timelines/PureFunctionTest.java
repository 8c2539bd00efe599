package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.model.organization.Organization;
import org.jspecify.annotations.Nullable;

/** The promise: activities and timelines depend on which events, entries and judgements there are, and on nothing else. */
class PureFunctionTest {

    @Property
    void any_order_and_repetition_gives_the_same_bytes(@ForAll("inputs") List<Record> inputs, @ForAll Random order) {
        Map<String, String> expected = result(inputs);

        List<Record> again = new ArrayList<>(inputs);
        again.addAll(inputs.subList(0, inputs.size() / 2));
        Collections.shuffle(again, order);

        assertThat(result(newestEntryLast(again, inputs))).isEqualTo(expected);
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

    private static Map<String, String> result(List<Record> inputs) {
        try (FeedDriver feed = new FeedDriver()) {
            inputs.forEach(feed::take);
            assertThat(feed.rejected()).isEmpty();
            Map<String, String> result = feed.result();
            result.putAll(feed.resolved());
            return result;
        }
    }

    @Provide
    Arbitrary<List<Record>> inputs() {
        return AnyInputs.upTo(30);
    }
}
