package org.alliancefeed.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.date.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRulesTest {

    private static final List<Participant> SOMEBODY = List.of(new Participant("Huawei", Role.HOST, null));

    @Test
    void anEventNeedsSomebodyInWhoseTimelineItStands() {
        assertThat(EventRules.check(event("m", 1, List.of(), new Meeting(null, null))))
                .extracting(Problem::pointer)
                .containsExactly("/participants");
    }

    @Test
    void whoeverTheKindsOwnFieldsNameIsSomebody() {
        assertThat(EventRules.check(event("f", 1, List.of(), new Formation("AII", Formation.Change.FORMED, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "“”", "- -", "🚀", "'.'"})
    void aNameWithoutALetterOrDigitIsNoName(String name) {
        Participant nobody = new Participant(name, Role.HOST, null);

        assertThat(EventRules.check(event("m", 1, List.of(nobody), new Meeting(null, null))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("'" + name + "' has no letter or digit"));
    }

    @Test
    void aNameIsNoLongerThanAnyNameIs() {
        Participant longest = new Participant("A".repeat(1_000), Role.HOST, null);
        Participant tooLong = new Participant("A".repeat(1_001), Role.HOST, null);

        assertThat(EventRules.check(event("m", 1, List.of(longest), new Meeting(null, null))))
                .isEmpty();
        assertThat(EventRules.check(event("m", 1, List.of(tooLong), new Meeting(null, null))))
                .containsExactly(new Problem("/participants", "an organization's name has at most 1000 characters"));
    }

    @Test
    void aNameInTheKindsOwnFieldsIsCheckedToo() {
        assertThat(EventRules.check(
                        event("m", 1, List.of(), new Membership("AII", "…", Membership.Change.JOINED, null))))
                .extracting(Problem::pointer)
                .containsExactly("/participants");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void revisionsAndOrdinalsCountFromOne(int number) {
        assertThat(EventRules.check(event("m", number, SOMEBODY, new Meeting(null, number))))
                .containsExactly(
                        new Problem("/revision", "must be 1 or more, but is " + number),
                        new Problem("/meeting/ordinal", "must be 1 or more, but is " + number));
    }

    @Test
    void anEventWithoutAnIdIsRightAsItGetsOne() {
        assertThat(EventRules.check(event("", 1, SOMEBODY, new Meeting(null, 1))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "aii-plenary-18", "urn:uuid:6e8bc430", "a|b", "第18届", "🚀", "a/b?c=d#e%20f"})
    void anIdIsAnythingThatCanBeOnePartOfAKey(String id) {
        assertThat(EventRules.isId(id)).isTrue();
        assertThat(EventRules.check(event(id, 1, SOMEBODY, new Meeting(null, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "a\u00a0b", "a\u3000b", "a\n", "\u0000", "a\u001bb", "a\u2028b", "a\uffff"})
    void anIdHasNoSpaceAndNoControlCharacter(String id) {
        assertThat(EventRules.isId(id)).isFalse();
        assertThat(EventRules.check(event(id, 1, SOMEBODY, new Meeting(null, null))))
                .extracting(Problem::pointer)
                .containsExactly("/id");
    }

    @Test
    void anIdsLengthIsCountedInBytes() {
        assertThat(EventRules.isId("")).isFalse();
        assertThat(EventRules.isId("i".repeat(256))).isTrue();
        assertThat(EventRules.isId("i".repeat(257))).isFalse();
        assertThat(EventRules.isId("界".repeat(85))).isTrue();
        assertThat(EventRules.isId("界".repeat(86))).isFalse();
    }

    private static Event event(String id, int revision, List<Participant> participants, Details details) {
        return new Event(
                id,
                revision,
                Status.OCCURRED,
                Edtf.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                participants,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                details);
    }
}
