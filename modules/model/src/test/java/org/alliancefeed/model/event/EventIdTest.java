package org.alliancefeed.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class EventIdTest {

    @Test
    void anEventThatHasAnIdKeepsIt() {
        Event event = Events.read("{kind: formation, id: aii-founded, formation: {alliance: AII}}");

        assertThat(EventId.ensure(event)).isSameAs(event);
    }

    @Test
    void theDerivedIdStaysTheSameFromReleaseToRelease() {
        Event event = Events.read("{kind: formation, when: '2016', formation: {alliance: AII}}");

        assertThat(event.id()).isEqualTo("formation-66cd656bd300c61d52e158ed13765bf6");
    }

    @Test
    void theFingerprintLooksPastIdAndRevision() {
        Event one = Events.read("{kind: formation, id: a, when: '2016', formation: {alliance: AII}}");
        Event copy = Events.read("{kind: formation, id: b, revision: 7, when: '2016', formation: {alliance: AII}}");
        Event other = Events.read("{kind: formation, id: a, when: '2017', formation: {alliance: AII}}");

        assertThat(EventId.fingerprint(copy)).isEqualTo(EventId.fingerprint(one));
        assertThat(EventId.fingerprint(other)).isNotEqualTo(EventId.fingerprint(one));
    }

    @Property
    void aDerivedIdIsAnIdThatIsDerivedTheSameAgain(@ForAll("events") Event event) {
        Event withoutId = event.withId("");
        Event derived = EventId.ensure(withoutId);

        assertThat(derived).isEqualTo(EventId.ensure(withoutId));
        assertThat(derived.id()).startsWith(event.kind().text() + "-").matches(EventRules::isId);
        assertThat(EventRules.check(derived)).isEmpty();
    }

    @Provide
    Arbitrary<Event> events() {
        return Events.any();
    }
}
