package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.judgement.Belonging;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.Ruling;
import org.alliancefeed.topics.PlacedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The promise: activities and timelines depend on which events, entries and judgements there are, and on nothing else. The
 * tasks of a feed run at their own pace, die and start anew, and that must not show.
 */
class AnyInterleavingTest {

    @Property
    void partitions_paces_restarts_order_and_repetition_change_no_byte(
            @ForAll("inputs") List<Record> inputs,
            @ForAll @IntRange(min = 2, max = 5) int several,
            @ForAll Random chance) {
        Map<String, String> expected = undisturbed(inputs);

        for (int partitions : new int[] {1, several}) {
            PartitionedFeed feed = new PartitionedFeed(partitions, chance);
            feed.take(AnyOrder.of(inputs, chance));

            assertThat(feed.hasRejected()).isFalse();
            Map<String, String> found = new TreeMap<>(feed.result());
            found.putAll(feed.resolved());
            assertThat(found).isEqualTo(expected);
        }
    }

    private static Map<String, String> undisturbed(List<Record> inputs) {
        try (FeedDriver feed = new FeedDriver()) {
            inputs.forEach(feed::take);
            Map<String, String> result = new TreeMap<>(feed.result());
            result.putAll(feed.resolved());
            return result;
        }
    }

    @Property
    void every_event_is_with_the_one_that_it_belongs_with(
            @ForAll("inputs") List<Record> inputs, @ForAll Random chance) {
        PartitionedFeed feed = new PartitionedFeed(3, chance);
        feed.take(inputs);

        Map<String, @Nullable Judgement> judged = new HashMap<>();
        inputs.forEach(input -> {
            if (input instanceof Judged(String key, Judgement judgement)) {
                judged.put(key, judgement);
            }
        });
        Belonging belonging = id -> {
            Judgement judgement = judged.get("event:" + id);
            return judgement == null ? null : judgement.activity();
        };
        Map<String, PlacedEvent> placed =
                feed.placed().stream().collect(Collectors.toMap(PlacedEvent::eventId, Function.identity()));
        placed.forEach((id, event) -> {
            String root = belonging.root(id);
            PlacedEvent with = placed.get(root);
            boolean hangs = !root.equals(id) && with != null && canBeOne(event, with);
            Judgement judgement = judged.get("event:" + id);
            Ruling ruling = event.ruling();
            assertThat(ruling == null ? null : ruling.judgement()).isEqualTo(judgement);
            assertThat(event.belongsWith()).isEqualTo(hangs ? root : null);
            assertThat(event.apart()).isEqualTo(judgement != null && judgement.apart());
            if (hangs) {
                assertThat(event.block())
                        .isEqualTo(Objects.requireNonNull(placed.get(root)).block());
            }
        });
    }

    private static boolean canBeOne(PlacedEvent placed, PlacedEvent root) {
        Event one = FeedDriver.eventOf(placed);
        Event other = FeedDriver.eventOf(root);
        return other.status() != Status.RETRACTED
                && one.kind() == other.kind()
                && !other.id().equals(one.partOf())
                && !one.id().equals(other.partOf());
    }

    @Property
    void every_event_knows_who_denies_it(@ForAll("inputs") List<Record> inputs, @ForAll Random chance) {
        PartitionedFeed feed = new PartitionedFeed(3, chance);
        feed.take(inputs);

        List<Event> events = feed.placed().stream().map(FeedDriver::eventOf).toList();
        for (PlacedEvent placed : feed.placed()) {
            String id = placed.eventId();
            Set<String> names = new TreeSet<>(Set.of(id));
            FeedDriver.eventOf(placed).sources().forEach(source -> names.add(source.id()));
            assertThat(placed.deniedBy())
                    .isEqualTo(events.stream()
                            .filter(event -> event.status() != Status.RETRACTED)
                            .filter(event -> !event.id().equals(id))
                            .filter(event -> event.denies().stream().anyMatch(names::contains))
                            .map(Event::id)
                            .sorted()
                            .toList());
        }
    }

    @Provide
    Arbitrary<List<Record>> inputs() {
        return Arbitraries.frequencyOf(Tuple.of(3, AnyInputs.upTo(30)), Tuple.of(1, AnyInputs.undecidedAndUpTo(15)));
    }
}
