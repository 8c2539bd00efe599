package org.alliancefeed.model.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

// The generators choose among few shapes as it is; the edge cases of all their parts together take longest to build and
// show least.
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class EdtfPropertyTest {

    @Property
    void everyDateKeepsItsText(@ForAll("dates") String text) {
        assertThat(Edtf.parse(text)).hasToString(text).isEqualTo(Edtf.parse(text));
    }

    @Property
    void noDateIsEarliestAfterItIsLatest(@ForAll("dates") String text) {
        Edtf date = Edtf.parse(text);
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest != null && latest != null) {
            assertThat(earliest).isBeforeOrEqualTo(latest);
            assertThat(date.spanDays().orElseThrow()).isPositive();
        }
    }

    @Property
    void aDayIsItsOwnBounds(@ForAll("days") LocalDate day) {
        Edtf date = Edtf.parse(day.toString());

        assertThat(date.earliest()).isEqualTo(day);
        assertThat(date.latest()).isEqualTo(day);
        assertThat(date.precision()).isEqualTo(Precision.DAY);
    }

    @Property
    void aVaguerTextHasNoNarrowerBounds(@ForAll("widenings") EdtfTexts.Widening widening) {
        Edtf exact = Edtf.parse(widening.exact());
        Edtf vague = Edtf.parse(widening.vague());

        assertThat(startsNoLater(vague, exact)).as("%s starts no later", vague).isTrue();
        assertThat(endsNoEarlier(vague, exact)).as("%s ends no earlier", vague).isTrue();
    }

    @Property
    void qualifiersMoveNoBound(@ForAll("singleDates") String text) {
        Edtf date = Edtf.parse(text);
        Edtf plain = Edtf.parse(text.replaceAll("[?~%]", ""));

        assertThat(date.earliest()).isEqualTo(plain.earliest());
        assertThat(date.latest()).isEqualTo(plain.latest());
        assertThat(date.isQualified()).isEqualTo(!text.equals(plain.text()));
    }

    @Property
    void everyDayThatTheDigitsMatchLiesWithinTheBounds(@ForAll("matches") EdtfTexts.Widening match) {
        Edtf vague = Edtf.parse(match.vague());

        assertThat(Edtf.parse(match.exact()).mayOverlap(vague)).isTrue();
    }

    @Property
    void overlapIsSymmetric(@ForAll("dates") String one, @ForAll("dates") String other) {
        assertThat(Edtf.parse(one).mayOverlap(Edtf.parse(other)))
                .isEqualTo(Edtf.parse(other).mayOverlap(Edtf.parse(one)));
    }

    @Property
    void everyDateMayOverlapItself(@ForAll("dates") String text) {
        assertThat(Edtf.parse(text).mayOverlap(Edtf.parse(text))).isTrue();
    }

    @Property
    void whatIsSurelyWithinMayOverlap(@ForAll("dates") String one, @ForAll("dates") String other) {
        Edtf inner = Edtf.parse(one);
        Edtf outer = Edtf.parse(other);
        if (inner.surelyWithin(outer)) {
            assertThat(inner.mayOverlap(outer)).isTrue();
        }
    }

    @Property
    void surelyWithinIsTransitive(
            @ForAll("dates") String one, @ForAll("dates") String two, @ForAll("dates") String three) {
        Edtf inner = Edtf.parse(one);
        Edtf middle = Edtf.parse(two);
        Edtf outer = Edtf.parse(three);
        if (inner.surelyWithin(middle) && middle.surelyWithin(outer)) {
            assertThat(inner.surelyWithin(outer)).isTrue();
        }
    }

    @Property
    void onlyTheUnknownDateHasUnknownPrecision(@ForAll("dates") String text) {
        assertThat(Edtf.parse(text).isUnknown())
                .isEqualTo(text.replaceAll("[?~%]", "").matches("XXXX(-XX(-XX)?)?"));
    }

    @Property
    void anyTextIsADateOrIsRefusedAtAPlaceWithinIt(@ForAll @StringLength(max = 300) String text) {
        assertParsesOrSaysWhere(text);
    }

    @Property(tries = 5000)
    void aDateWithASlipInItIsADateOrIsRefusedAtAPlaceWithinIt(@ForAll("slips") String text) {
        assertParsesOrSaysWhere(text);
    }

    private static void assertParsesOrSaysWhere(String text) {
        try {
            assertThat(Edtf.parse(text).text()).isEqualTo(text);
        } catch (EdtfException refusal) {
            assertThat(refusal.position()).isBetween(0, text.length());
            assertThat(refusal).hasMessageContaining("is not an EDTF date: ").hasMessageContaining("; ");
        }
    }

    private static boolean startsNoLater(Edtf vague, Edtf exact) {
        LocalDate start = vague.earliest();
        LocalDate within = exact.earliest();
        return start == null || (within != null && !start.isAfter(within));
    }

    private static boolean endsNoEarlier(Edtf vague, Edtf exact) {
        LocalDate end = vague.latest();
        LocalDate within = exact.latest();
        return end == null || (within != null && !end.isBefore(within));
    }

    @Provide
    Arbitrary<String> dates() {
        return EdtfTexts.dates();
    }

    @Provide
    Arbitrary<String> singleDates() {
        return EdtfTexts.singleDates();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return EdtfTexts.days();
    }

    @Provide
    Arbitrary<EdtfTexts.Widening> widenings() {
        return EdtfTexts.widenings();
    }

    @Provide
    Arbitrary<EdtfTexts.Widening> matches() {
        return EdtfTexts.matches();
    }

    @Provide
    Arbitrary<String> slips() {
        return EdtfTexts.slips();
    }
}
