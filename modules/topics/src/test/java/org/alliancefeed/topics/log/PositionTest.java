package org.alliancefeed.topics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final String MEETINGS = "alliance.meetings.v1";

    @Property
    void itsTextReadsBackAsItWas(@ForAll("positions") Position position) {
        assertThat(Position.parse(position.text())).isEqualTo(position);
    }

    @Property
    void itsTextStandsInAnAddressAndAHeaderAsItIs(@ForAll("positions") Position position) {
        assertThat(position.text()).matches("[A-Za-z0-9_-]+");
    }

    @Property
    void theTextIsTheSameHoweverThePositionCameAbout(@ForAll("positions") Position position) {
        Position again = Position.NONE;
        for (Map.Entry<TopicPartition, Long> one : position.next().entrySet()) {
            again = new Position(Map.of(one.getKey(), one.getValue())).and(again);
        }

        assertThat(again.text()).isEqualTo(position.text());
    }

    @Property
    void theOrderInWhichPositionsAreJoinedDoesNotMatter(
            @ForAll("positions") Position a, @ForAll("positions") Position b, @ForAll("positions") Position c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.and(a)).isEqualTo(a);
        assertThat(a.and(Position.NONE)).isEqualTo(a);
    }

    @Property
    void joinedPositionsHaveBothBeenPassed(@ForAll("positions") Position a, @ForAll("positions") Position b) {
        Position both = a.and(b);

        assertThat(both.next().keySet())
                .containsAll(a.next().keySet())
                .containsAll(b.next().keySet());
        both.next().forEach((partition, offset) -> assertThat(offset)
                .isEqualTo(
                        Math.max(a.next().getOrDefault(partition, 0L), b.next().getOrDefault(partition, 0L))));
    }

    @Property(tries = 5000)
    void whateverBytesAreReadAPositionOrARefusalComesOfIt(@ForAll @Size(max = 40) byte[] bytes) {
        // Most bytes are of no version that is known.
        byte[] known = bytes.clone();
        if (known.length > 0) {
            known[0] = 1;
        }
        readsOrRefuses(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        readsOrRefuses(Base64.getUrlEncoder().withoutPadding().encodeToString(known));
    }

    @Property
    void whateverTextIsReadAPositionOrARefusalComesOfIt(@ForAll String text) {
        readsOrRefuses(text);
    }

    private static void readsOrRefuses(String text) {
        try {
            Position read = Position.parse(text);

            assertThat(Position.parse(read.text())).isEqualTo(read);
        } catch (IllegalArgumentException refusal) {
            assertThat(refusal).hasMessageContaining("is not a position; take one from");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "AQ==x",
                "Ag",
                "AQ8",
                "AQAA",
                "ARAAAA",
                "AQAAAQ",
                "AQD_____DwI",
                "earliest",
                "2021-12-14"
            })
    void garbageIsRefused(String garbage) {
        assertThatThrownBy(() -> Position.parse(garbage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + garbage + "' is not a position");
    }

    @Example
    void everyTextThatIsCutOffIsRefusedOrShorter() {
        Position position = Position.after(MEETINGS, 2, 1_000_000).and(Position.after("alliance.feed.blocks", 1, 7));
        byte[] whole = Base64.getUrlDecoder().decode(position.text());

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            readsOrRefuses(Base64.getUrlEncoder().withoutPadding().encodeToString(cut));
        }
    }

    @Example
    void behindARecordIsTheNextOffset() {
        assertThat(Position.after(MEETINGS, 2, 41).next())
                .containsExactly(Map.entry(new TopicPartition(MEETINGS, 2), 42L));
    }

    /** A kind of event or a topic more must leave what people have kept as it is. */
    @Example
    void positionsThatWereGivenOutLeadToTheSameTopicsForEver() {
        assertThat(FeedTopic.all().stream()
                        .map(FeedTopic::name)
                        .collect(Collectors.toMap(name -> name, name -> Base64.getUrlDecoder()
                                .decode(Position.after(name, 0, 0).text())[1])))
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("alliance.meetings.v1", (byte) 0),
                        Map.entry("alliance.declarations.v1", (byte) 2),
                        Map.entry("alliance.formations.v1", (byte) 4),
                        Map.entry("alliance.memberships.v1", (byte) 6),
                        Map.entry("alliance.appointments.v1", (byte) 8),
                        Map.entry("alliance.publications.v1", (byte) 10),
                        Map.entry("alliance.statements.v1", (byte) 12),
                        Map.entry("alliance.organizations.v1", (byte) 1),
                        Map.entry("alliance.judgements.v1", (byte) 3),
                        Map.entry("alliance.activities.v1", (byte) 5),
                        Map.entry("alliance.timelines.v1", (byte) 7),
                        Map.entry("alliance.rejected.v1", (byte) 9),
                        Map.entry("alliance.feed.directory", (byte) 11),
                        Map.entry("alliance.feed.strays", (byte) 13),
                        Map.entry("alliance.feed.blocks", (byte) 15)));
    }

    @Example
    void nowhereIsATextToo() {
        assertThat(Position.parse(Position.NONE.text())).isEqualTo(Position.NONE);
    }

    @Example
    void aTopicThatIsNotTheFeedsHasNoPosition() {
        assertThatThrownBy(() -> Position.after("somebody.else", 0, 0).text()).hasMessageContaining("somebody.else");
    }

    @Provide
    Arbitrary<Position> positions() {
        Arbitrary<TopicPartition> partitions = Combinators.combine(
                        Arbitraries.of(FeedTopic.all()), Arbitraries.integers().between(0, 300))
                .as((topic, partition) -> new TopicPartition(topic.name(), partition));
        Arbitrary<Long> offsets = Arbitraries.longs().between(0, Long.MAX_VALUE);
        return Arbitraries.maps(partitions, offsets)
                .ofMaxSize(8)
                .map(Position::new)
                .withoutEdgeCases();
    }
}
