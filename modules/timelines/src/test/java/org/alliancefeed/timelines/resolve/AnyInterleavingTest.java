package org.alliancefeed.timelines.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.judgement.Belonging;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.Ruling;
import org.alliancefeed.timelines.AnyInputs;
import org.alliancefeed.timelines.Judged;
import org.alliancefeed.topics.PlacedEvent;
import org.jspecify.annotations.Nullable;

/** The partitions of RESOLVE run at their own pace, and that must not show. */
class AnyInterleavingTest {

    @Property(tries = 1500)
    void where_events_are_in_the_end_depends_on_no_partitions_pace(
            @ForAll("inputs") List<Record> inputs,
            @ForAll @IntRange(min = 2, max = 5) int count,
            @ForAll Random chance) {
        Partitions one = new Partitions(1, new Random(0));
        Partitions several = new Partitions(count, chance);

        one.take(inputs);
        several.take(inputs);

        assertThat(several.placed())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*placement", ".*turn")
                .isEqualTo(one.placed());
    }

    @Property(tries = 500)
    void every_event_is_with_the_one_that_it_belongs_with(
            @ForAll("inputs") List<Record> inputs, @ForAll Random chance) {
        Partitions partitions = new Partitions(3, chance);
        partitions.take(inputs);

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
        Map<String, PlacedEvent> placed = partitions.placed();
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
        Event one = Partitions.eventOf(placed);
        Event other = Partitions.eventOf(root);
        return other.status() != Status.RETRACTED
                && one.kind() == other.kind()
                && !other.id().equals(one.partOf())
                && !one.id().equals(other.partOf());
    }

    @Property(tries = 500)
    void every_event_knows_who_denies_it(@ForAll("inputs") List<Record> inputs, @ForAll Random chance) {
        Partitions partitions = new Partitions(3, chance);
        partitions.take(inputs);

        List<Event> events =
                partitions.placed().values().stream().map(Partitions::eventOf).toList();
        partitions.placed().forEach((id, placed) -> {
            Set<String> names = new TreeSet<>(Set.of(id));
            Partitions.eventOf(placed).sources().forEach(source -> names.add(source.id()));
            assertThat(placed.deniedBy())
                    .isEqualTo(events.stream()
                            .filter(event -> event.status() != Status.RETRACTED)
                            .filter(event -> !event.id().equals(id))
                            .filter(event -> event.denies().stream().anyMatch(names::contains))
                            .map(Event::id)
                            .toList());
        });
    }

    @Provide
    Arbitrary<List<Record>> inputs() {
        return AnyInputs.upTo(40);
    }
}
