package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The promise: activities and timelines depend on which events, entries and judgements there are, and on nothing else. */
class PureFunctionTest {

    @Property
    void any_order_and_repetition_gives_the_same_bytes(@ForAll("inputs") List<Record> inputs, @ForAll Random order) {
        assertThat(result(AnyOrder.of(inputs, order))).isEqualTo(result(inputs));
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
