package org.alliancefeed.model.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.alliancefeed.model.activity.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reports that look alike and are two, and such that look different and are one. */
class LookAlikesTest {

    @Test
    void aMinistryReceivesTwoCompaniesOnOneDay() {
        assertThat(same(
                        "kind: meeting, title: AII receives Huawei",
                        "[{organization: AII}, {organization: Huawei}]",
                        "kind: meeting, title: AII receives Hon Hai",
                        "[{organization: AII}, {organization: Hon Hai}]"))
                .isNull();
    }

    @Test
    void aMeetingMayHaveItsTitleInTwoLanguages() {
        String aii = "[{organization: AII, role: convener}]";
        assertThat(same(
                        "kind: meeting, language: en, title: General assembly", aii,
                        "kind: meeting, language: de-AT, title: Mitgliederversammlung", aii))
                .isEqualTo(Because.SAME_CONVENER);
        assertThat(same(
                        "kind: meeting, language: en, title: General assembly", aii,
                        "kind: meeting, language: en-GB, title: Board of directors", aii))
                .isNull();
    }

    @Test
    void theNameOfThePublisherMayBeWhatADocumentIsAbout() {
        String aii = "[{organization: AII, role: publisher}]";
        assertThat(same(
                        "kind: publication, title: Industrial Internet White Paper", aii,
                        "kind: publication, title: White Paper on Time-Sensitive Networks", aii))
                .isNull();
    }

    @Test
    void versionsOfTheSameDigitsAreTwo() {
        assertThat(versions("'1.2'", "'2.1'")).isNull();
        assertThat(versions("'1.0'", "'1.0.1'")).isNull();
        assertThat(versions("v2", "Version 2.0")).isEqualTo(Because.SAME_DOCUMENT);
    }

    @Test
    void aVersionMayStandInTheTitle() {
        String aii = "[{organization: AII, role: publisher}]";
        assertThat(same(
                        "kind: publication, title: Standard System 2.0", aii,
                        "kind: publication, title: Standard System, publication: {version: '3.0'}", aii))
                .isNull();
        assertThat(same(
                        "kind: publication, title: Standard System 3.0", aii,
                        "kind: publication, title: Standard System, publication: {version: '3.0'}", aii))
                .isEqualTo(Because.SAME_DOCUMENT);
    }

    @Test
    void anUndatedAgreementWithAThirdPartyIsAnother() {
        String one = "{id: a, kind: declaration, title: Agreement on testbeds, when: 2020-01-01, participants: "
                + "[{organization: AII, role: signatory}, {organization: Huawei, role: signatory}]}";
        String other = "{id: b, kind: declaration, title: Agreement on testbeds, participants: "
                + "[{organization: AII, role: signatory}, {organization: %s, role: signatory}]}";

        assertThat(Matches.fits(Reports.report(one), Reports.report(other.formatted("Hon Hai"))))
                .isNull();
        assertThat(Matches.fits(Reports.report(one), Reports.report(other.formatted("华为"))))
                .isEqualTo(Because.ONLY_FIT);
    }

    @Test
    void aVagueReportMayWordTheTitleWithOrWithoutTheConvener() {
        String dated = "{id: a, kind: meeting, title: Annual plenary of the Alliance of Industrial Internet, "
                + "when: 2022-11-21, participants: [{organization: Alliance of Industrial Internet}]}";
        String vague =
                "{id: b, kind: meeting, title: AII annual plenary, when: '2022', participants: [{organization: AII}]}";

        assertThat(Matches.fits(Reports.report(dated), Reports.report(vague))).isEqualTo(Because.ONLY_FIT);
    }

    @Test
    void aSpeakerMayBeNamedMoreOrLessFully() {
        String huawei = "[{organization: Huawei, role: speaker}]";
        String said = "kind: statement, statement: {text: We will invest more, speaker: %s}";
        assertThat(same(said.formatted("Dr Zhang"), huawei, said.formatted("Zhang Shunmao"), huawei))
                .isEqualTo(Because.SAME_WORDS);
        assertThat(same(said.formatted("Hu Jianbo"), huawei, said.formatted("Zhang Shunmao"), huawei))
                .isNull();
    }

    @Test
    void anInitialMakesNoOtherPerson() {
        String appointed = "kind: appointment, appointment: {person: %s, position: %s, organization: AII}";
        assertThat(same(
                        appointed.formatted("Walter H. Hale", "CTO"), "[]",
                        appointed.formatted("Walter Hale", "CTO of AII"), "[]"))
                .isEqualTo(Because.SAME_APPOINTMENT);
    }

    private static @Nullable Because versions(String one, String other) {
        String aii = "[{organization: AII, role: publisher}]";
        String document = "kind: publication, publication: {documentTitle: Standard System, version: %s}";
        return same(document.formatted(one), aii, document.formatted(other), aii);
    }

    private static @Nullable Because same(String one, String participants, String other, String otherParticipants) {
        return Matches.same(
                Reports.report("{id: a, when: 2020-01-01, participants: " + participants + ", " + one + "}"),
                Reports.report("{id: b, when: 2020-01-01, participants: " + otherParticipants + ", " + other + "}"));
    }
}
