package org.alliancefeed.model.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.activity.Reports;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Events;
import org.alliancefeed.model.event.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class MatchingRuleTest {

    /** Two events of one kind. */
    record Pair(Event one, Event other) {}

    @Property
    void aMatchIsSymmetric(@ForAll("pairs") Pair pair) {
        ResolvedEvent one = Reports.resolve(pair.one());
        ResolvedEvent other = Reports.resolve(pair.other());

        assertThat(Matches.same(one, other)).isEqualTo(Matches.same(other, one));
        assertThat(Matches.fits(one, other)).isEqualTo(Matches.fits(other, one));
    }

    @Property
    void twoThatMatchFindEachOther(@ForAll("pairs") Pair pair) {
        ResolvedEvent one = Reports.resolve(pair.one());
        ResolvedEvent other = Reports.resolve(pair.other());
        MatchingRule rule = MatchingRule.of(pair.one().kind());

        Assume.that(!one.event().everyParticipant().isEmpty());
        boolean same = Matches.same(one, other) != null;
        if (same || Matches.fits(one, other) != null) {
            assertThat(rule.block(one)).isEqualTo(rule.block(other));
        }
        if (same && rule.days(one) != null && rule.days(other) != null) {
            assertThat(rule.neighbourhood(one)).containsAnyElementsOf(rule.neighbourhood(other));
        }
        if (Matches.fits(one, other) != null) {
            assertThat(Matches.identity(one)).containsAnyElementsOf(Matches.identity(other));
        }
    }

    @Property
    void anEventMatchesItsCopyUnderAnotherId(@ForAll("events") Event event) {
        ResolvedEvent resolved = Reports.resolve(event.withId("one"));
        ResolvedEvent copy = Reports.resolve(event.withId("copy"));

        assertThat(Matches.fits(resolved, copy)).isEqualTo(Because.SAME_TO_THE_LETTER);
    }

    @Property
    void blocksOfTwoKindsAreTwo(@ForAll("events") Event one, @ForAll("events") Event other) {
        if (one.kind() != other.kind()) {
            assertThat(MatchingRule.of(one.kind()).block(Reports.resolve(one)))
                    .isNotEqualTo(MatchingRule.of(other.kind()).block(Reports.resolve(other)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {alliance: AII}                | {alliance: Alliance of Industrial Internet} | true
            {alliance: AII}                | {alliance: AII, change: formed}             | true
            {alliance: AII}                | {alliance: aii}                             | true
            {alliance: The Open Group}     | {alliance: Open Group}                      | true
            {alliance: AII}                | {alliance: Shenzhen Industrial Internet Union} | false
            {alliance: AII}                | {alliance: AII, change: dissolved}          | false
            {alliance: AII, change: merged} | {alliance: AII, change: renamed}           | false
            {alliance: The Open Group}     | {alliance: Open Groups}                     | false
            """)
    void formationsAreOneWhenTheSameBecameOfTheSameAlliance(String one, String other, boolean same) {
        List<ResolvedEvent> formations = Reports.reports(
                "{kind: formation, id: a, formation: " + one + "}",
                "{kind: formation, id: b, title: other, when: '2019', formation: " + other + "}");

        ResolvedEvent one1 = formations.getFirst();
        ResolvedEvent other1 = formations.getLast();
        boolean areOne = MatchingRule.of(Kind.FORMATION)
                        .block(one1)
                        .equals(MatchingRule.of(Kind.FORMATION).block(other1))
                && Matches.same(one1, other1) != null;
        assertThat(areOne).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {kind: statement, id: a, participants: [{organization: AII}], statement: {text: Agreed}}
            {kind: meeting, id: a, participants: [{organization: AII}]}
            {kind: publication, id: a, participants: [{organization: AII}]}
            {kind: declaration, id: a, participants: [{organization: AII}]}
            {kind: membership, id: a, membership: {alliance: AII, member: Huawei, change: joined}}
            {kind: appointment, id: a, appointment: {person: Wang, organization: AII}}
            {kind: formation, id: a, formation: {alliance: AII}}
            """)
    void twoThatSayTheSameToTheLetterAreOne(String event) {
        ResolvedEvent one = Reports.report(event);
        ResolvedEvent copy = Reports.report(event.replace("id: a", "id: b, revision: 3"));

        assertThat(Matches.same(one, copy)).isEqualTo(Because.SAME_TO_THE_LETTER);
    }

    @Provide
    Arbitrary<Event> events() {
        return Events.any();
    }

    /** Any two, two that only their kind's fields tell apart, and one twice. */
    @Provide
    Arbitrary<Pair> pairs() {
        return Arbitraries.of(Kind.class).flatMap(kind -> {
            Arbitrary<Event> events = Events.of(kind);
            return Arbitraries.oneOf(
                    Combinators.combine(events, events).as(Pair::new),
                    Combinators.combine(events, Events.details(kind))
                            .as((event, details) -> new Pair(
                                    event,
                                    new Event(
                                            "other",
                                            event.revision(),
                                            event.status(),
                                            event.when(),
                                            event.announced(),
                                            event.effective(),
                                            event.title(),
                                            event.summary(),
                                            event.language(),
                                            event.places(),
                                            event.participants(),
                                            event.sources(),
                                            event.claims(),
                                            event.denies(),
                                            event.partOf(),
                                            event.subjects(),
                                            details))),
                    events.map(event -> new Pair(event, event.withId("other"))));
        });
    }
}
