package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.model.activity.ActivityState;

/** The topology, which works out each change in its place, comes to the same as {@link Reference}, which knows no changes. */
class ReferenceTest {

    @Property
    void the_topology_comes_to_what_the_reference_does(@ForAll("inputs") List<Record> inputs) {
        assertSame(inputs);
    }

    @Property
    void so_it_does_where_many_reports_could_be_of_several_occurrences(@ForAll("crowds") List<Record> inputs) {
        assertSame(inputs);
    }

    @Property
    void so_it_does_where_editors_put_reports_with_others(@ForAll("editors") List<Record> inputs) {
        assertSame(inputs);
    }

    private static void assertSame(List<Record> inputs) {
        Map<String, ActivityState> expected = Reference.states(inputs);

        try (FeedDriver feed = new FeedDriver()) {
            inputs.forEach(feed::take);
            assertThat(feed.rejected()).isEmpty();

            Map<String, ActivityState> found = new TreeMap<>();
            expected.keySet().forEach(id -> found.put(id, feed.state(id)));
            assertThat(found).isEqualTo(expected);
            found.values().stream()
                    .map(ActivityState::activity)
                    .filter(Objects::nonNull)
                    .forEach(activity -> assertThat(activity.mayBe()).doesNotContainAnyElementsOf(activity.events()));
        }
    }

    @Provide
    Arbitrary<List<Record>> inputs() {
        return AnyInputs.upTo(20);
    }

    @Provide
    Arbitrary<List<Record>> crowds() {
        return AnyInputs.crowdOfUpTo(14);
    }

    @Provide
    Arbitrary<List<Record>> editors() {
        return AnyInputs.undecidedAndUpTo(12);
    }
}
