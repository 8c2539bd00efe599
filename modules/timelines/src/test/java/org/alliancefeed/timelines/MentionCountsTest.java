package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.Resolution;
import org.alliancefeed.model.organization.Resolution.Rule;
import org.alliancefeed.timelines.resolve.MentionCounts.MentionCount;
import org.alliancefeed.topics.PlacedEvent;

class MentionCountsTest {

    private static final String STATEMENT = """
            {'kind': 'statement', 'id': '%s', 'revision': %d, 'status': '%s',
             'participants': [{'organization': '%s', 'role': 'speaker'}]}""";

    @Example
    void mentions_are_counted_by_what_they_resolve_to_and_by_which_rule() {
        try (FeedDriver feed = new FeedDriver()) {
            feed.publish(STATEMENT.formatted("s", 1, "occurred", "Foxconn"));
            feed.publish(STATEMENT.formatted("t", 1, "occurred", "Foxconn"));
            feed.publish(STATEMENT.formatted("u", 1, "occurred", "Fox\\u0000conn"));
            feed.publish(STATEMENT.formatted("v", 1, "occurred", "hon-hai"));
            assertThat(feed.mentionCounts())
                    .containsExactlyInAnyOrder(
                            new MentionCount("~foxconn", Rule.UNKNOWN, "Foxconn", 2),
                            new MentionCount("~fox-conn", Rule.UNKNOWN, "Fox\u0000conn", 1),
                            new MentionCount("~hon-hai", Rule.UNKNOWN, "hon-hai", 1));

            feed.directory("{'id': 'hon-hai', 'names': [{'text': 'Hon Hai'}, {'text': 'Foxconn', 'type': 'alias'}]}");
            feed.publish(STATEMENT.formatted("t", 2, "retracted", "Foxconn"));

            assertThat(feed.mentionCounts())
                    .containsExactlyInAnyOrder(
                            new MentionCount("hon-hai", Rule.ALIAS, "Foxconn", 1),
                            new MentionCount("hon-hai", Rule.ID, "hon-hai", 1),
                            new MentionCount("~fox-conn", Rule.UNKNOWN, "Fox\u0000conn", 1));
        }
    }

    @Property(tries = 40)
    void at_any_time_the_counts_are_what_counting_anew_gives(@ForAll("inputs") List<Record> inputs) {
        try (FeedDriver feed = new FeedDriver()) {
            for (Record input : inputs) {
                feed.take(input);
                assertThat(feed.mentionCounts()).containsExactlyInAnyOrderElementsOf(recount(feed.placedEvents()));
            }
        }
    }

    private static List<MentionCount> recount(List<PlacedEvent> events) {
        Map<Resolution, Long> counted = events.stream()
                .filter(placed -> FeedDriver.eventOf(placed).status() != Status.RETRACTED)
                .flatMap(placed -> placed.resolutions().stream())
                .map(one -> new Resolution(one.mention(), one.organizationId(), "", List.of(), one.rule()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .map(entry -> new MentionCount(
                        entry.getKey().organizationId(),
                        entry.getKey().rule(),
                        entry.getKey().mention(),
                        entry.getValue()))
                .toList();
    }

    @Provide
    Arbitrary<List<Record>> inputs() {
        return AnyInputs.upTo(20);
    }
}
