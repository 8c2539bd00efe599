package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.organization.Organization;

/** The promise: activities and timelines depend on which events and entries there are, and on nothing else. */
class PureFunctionTest {

    private static final String[] NAMES = {"Huawei", "ZTE Corporation", "AII", "The Union", "union"};

    @Property(tries = 60)
    void any_order_and_repetition_gives_the_same_bytes(@ForAll("inputs") List<Record> inputs, @ForAll Random order) {
        Map<String, String> expected = result(inputs);

        List<Record> again = new ArrayList<>(inputs);
        again.addAll(inputs.subList(0, inputs.size() / 2));
        Collections.shuffle(again, order);

        assertThat(result(newestEntryLast(again, inputs))).isEqualTo(expected);
    }

    /** The directory is a compacted topic: of several entries under one id the last one is the entry. */
    private static List<Record> newestEntryLast(List<Record> shuffled, List<Record> inputs) {
        Map<String, Organization> last = new TreeMap<>();
        for (Record input : inputs) {
            if (input instanceof Organization organization) {
                last.put(organization.id(), organization);
            }
        }
        List<Record> ordered = new ArrayList<>(shuffled);
        Map<String, Integer> lastPlace = new TreeMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i) instanceof Organization organization) {
                lastPlace.put(organization.id(), i);
            }
        }
        lastPlace.forEach((id, place) -> ordered.set(place, last.get(id)));
        return ordered;
    }

    private static Map<String, String> result(List<Record> inputs) {
        try (FeedDriver feed = new FeedDriver()) {
            for (Record input : inputs) {
                switch (input) {
                    case Event event -> feed.publish(event);
                    case Organization organization -> feed.directory(organization);
                    default -> throw new IllegalArgumentException(String.valueOf(input));
                }
            }
            assertThat(feed.rejected()).isEmpty();
            return feed.result();
        }
    }

    @Provide
    Arbitrary<List<Record>> inputs() {
        Arbitrary<Record> any = Arbitraries.oneOf(events(), formations(), organizations());
        return any.list().ofMinSize(1).ofMaxSize(25);
    }

    private static Arbitrary<Record> formations() {
        return Combinators.combine(
                        ids(),
                        revisions(),
                        Arbitraries.of(NAMES),
                        dates(),
                        Arbitraries.of("occurred", "retracted"),
                        Arbitraries.of("formed", "dissolved"))
                .as((id, revision, alliance, when, status, change) ->
                        FeedDriver.event("""
                        {'kind': 'formation', 'id': '%s', 'revision': %d, 'when': '%s', 'status': '%s',
                         'formation': {'alliance': '%s', 'change': '%s'}}""".formatted(id, revision, when, status, alliance, change)));
    }

    private static Arbitrary<Record> events() {
        return Combinators.combine(
                        ids(), revisions(), Arbitraries.of(NAMES), dates(), Arbitraries.of("occurred", "retracted"))
                .as((id, revision, name, when, status) ->
                        FeedDriver.event("""
                        {'kind': 'statement', 'id': '%s', 'revision': %d, 'when': '%s', 'status': '%s',
                         'participants': [{'organization': '%s', 'role': 'speaker'}]}""".formatted(id, revision, when, status, name)));
    }

    private static Arbitrary<Record> organizations() {
        return Combinators.combine(
                        Arbitraries.of("one", "two", "three"),
                        Arbitraries.of(NAMES),
                        Arbitraries.of("official", "alias", "acronym", "former"),
                        Arbitraries.of("null", "'one'", "'two'").injectNull(0))
                .as((id, name, type, into) -> FeedDriver.organization(
                        """
                        {'id': '%s', 'names': [{'text': '%s', 'type': '%s'}], 'mergedInto': %s}""".formatted(id, name, type, into.equals("'" + id + "'") ? "null" : into)));
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f");
    }

    private static Arbitrary<Integer> revisions() {
        return Arbitraries.integers().between(1, 3);
    }

    private static Arbitrary<String> dates() {
        return Arbitraries.of("2021", "2021-12-14", "XXXX");
    }
}
