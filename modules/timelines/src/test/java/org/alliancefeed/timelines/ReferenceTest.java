package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.event.Event;

/** The topology, which works out each change in its place, comes to the same as {@link Reference}, which knows no changes. */
class ReferenceTest {

    @Property(tries = 300)
    void the_topology_comes_to_what_the_reference_does(@ForAll("events") List<Event> events) {
        Map<String, ActivityState> expected = Reference.states(events, new PlainDirectory(List.of()));

        try (FeedDriver feed = new FeedDriver()) {
            events.forEach(feed::publish);
            assertThat(feed.rejected()).isEmpty();

            Map<String, ActivityState> found = new TreeMap<>();
            expected.keySet().forEach(id -> found.put(id, feed.state(id)));
            assertThat(found).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Occurrences.sets(14);
    }
}
