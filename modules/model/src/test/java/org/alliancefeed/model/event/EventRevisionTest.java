package org.alliancefeed.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.alliancefeed.model.date.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class EventRevisionTest {

    @Test
    void theHigherRevisionStandsWhateverItSays() {
        Event second = version(2, "Z", null);
        Event tenth = version(10, "A", null);

        assertThat(Event.BY_REVISION.compare(second, tenth)).isNegative();
    }

    @Test
    void twoOfOneRevisionThatSayTheSameAreOne() {
        assertThat(Event.BY_REVISION.compare(version(2, "A", "B"), version(2, "A", "B")))
                .isZero();
    }

    @Property
    void theOrderIsConsistentWithEquals(@ForAll("versions") Event one, @ForAll("versions") Event other) {
        assertThat(Event.BY_REVISION.compare(one, other) == 0).isEqualTo(one.equals(other));
    }

    @Property
    void theOrderIsAntisymmetric(@ForAll("versions") Event one, @ForAll("versions") Event other) {
        assertThat(Integer.signum(Event.BY_REVISION.compare(one, other)))
                .isEqualTo(-Integer.signum(Event.BY_REVISION.compare(other, one)));
    }

    @Property
    void theOrderIsTransitive(
            @ForAll("versions") Event one, @ForAll("versions") Event two, @ForAll("versions") Event three) {
        if (Event.BY_REVISION.compare(one, two) <= 0 && Event.BY_REVISION.compare(two, three) <= 0) {
            assertThat(Event.BY_REVISION.compare(one, three)).isNotPositive();
        }
    }

    @Property
    void whichVersionStandsDoesNotDependOnTheOrderInWhichTheyCame(
            @ForAll("histories") List<Event> history, @ForAll Random random) {
        List<Event> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(Collections.max(shuffled, Event.BY_REVISION)).isEqualTo(Collections.max(history, Event.BY_REVISION));
    }

    /** Any event, and often one of few that differ in little or nothing. */
    @Provide
    Arbitrary<Event> versions() {
        Arbitrary<String> texts = Arbitraries.of("", "A", "B").injectNull(0.3);
        Arbitrary<Event> alike = Combinators.combine(Arbitraries.of(1, 2), texts, texts)
                .as((revision, title, summary) -> version(revision, title, summary));
        return Arbitraries.oneOf(alike, Events.any());
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return versions().list().ofMinSize(1).ofMaxSize(6);
    }

    private static Event version(int revision, @Nullable String title, @Nullable String summary) {
        return new Event(
                "aii-plenary-18",
                revision,
                Status.OCCURRED,
                Edtf.UNKNOWN,
                null,
                null,
                title,
                summary,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                new Meeting(null, null));
    }
}
