package org.alliancefeed.model.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
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
        MatchingRule rule = MatchingRule.of(pair.one().kind());
        ResolvedEvent one = Reports.resolve(pair.one());
        ResolvedEvent other = Reports.resolve(pair.other());

        assertThat(rule.sameOccurrence(one, other)).isEqualTo(rule.sameOccurrence(other, one));
    }

    @Property
    void twoThatMatchShareTheirBlockAndACandidateKey(@ForAll("pairs") Pair pair) {
        MatchingRule rule = MatchingRule.of(pair.one().kind());
        ResolvedEvent one = Reports.resolve(pair.one());
        ResolvedEvent other = Reports.resolve(pair.other());

        if (rule.sameOccurrence(one, other)) {
            assertThat(rule.block(one)).isEqualTo(rule.block(other));
            assertThat(rule.candidateKeys(one)).containsAnyElementsOf(rule.candidateKeys(other));
        }
    }

    @Property
    void anEventMatchesItselfAndItsCopyUnderAnotherId(@ForAll("events") Event event) {
        MatchingRule rule = MatchingRule.of(event.kind());
        ResolvedEvent resolved = Reports.resolve(event);

        assertThat(rule.sameOccurrence(resolved, resolved)).isTrue();
        assertThat(rule.sameOccurrence(resolved, Reports.resolve(event.withId("copy"))))
                .isTrue();
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

        assertThat(MatchingRule.of(Kind.FORMATION).sameOccurrence(formations.getFirst(), formations.getLast()))
                .isEqualTo(same);
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

        assertThat(MatchingRule.of(one.event().kind()).sameOccurrence(one, copy))
                .isTrue();
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
