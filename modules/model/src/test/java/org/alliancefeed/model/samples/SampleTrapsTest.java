package org.alliancefeed.model.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.AttributedClaim;
import org.alliancefeed.model.activity.Folding;
import org.alliancefeed.model.activity.Reports;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.date.Precision;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.alliancefeed.model.organization.InMemoryDirectory;
import org.alliancefeed.model.organization.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hard in the sample documents. */
class SampleTrapsTest {

    private static final InMemoryDirectory DIRECTORY = Samples.directory();
    private static final Resolver RESOLVER = new Resolver(DIRECTORY);

    @Test
    void theUnionWasFormedOnceAndBothReportsOfItHaveOneOrigin() {
        Activity formation = formationOf("shenzhen-union-formed-scmp");

        assertThat(formation.events()).containsExactly("shenzhen-union-formed-rcr", "shenzhen-union-formed-scmp");
        assertThat(formation.reports()).isEqualTo(2);
        assertThat(formation.independentSources()).isEqualTo(1);
    }

    @Test
    void tenMajorCompaniesAndMoreThanTenStandSideBySide() {
        assertThat(formationOf("shenzhen-union-formed-scmp").claims())
                .contains(
                        new AttributedClaim(
                                "number of companies", "10 major hi-tech companies", "shenzhen-union-formed-scmp"),
                        new AttributedClaim(
                                "number of companies", "more than 10 companies", "shenzhen-union-formed-scmp"),
                        new AttributedClaim(
                                "number of companies",
                                "A group of China’s largest tech companies",
                                "shenzhen-union-formed-rcr"));
    }

    @Test
    void theFormationOfTheUnionStandsInTheTimelineOfEachCompanyOnce() {
        assertThat(TimelineRow.of(formationOf("shenzhen-union-formed-scmp")))
                .containsOnlyKeys(
                        "*", "shenzhen-industrial-internet-union", "huawei", "tencent", "hon-hai", "china-unicom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hon Hai",
                "Hon Hai Precision Industry",
                "Hon Hai Precision Industry Co., Ltd.",
                "Foxconn",
                "Foxconn Technology Group",
                "鴻海精密工業股份有限公司",
                "富士康"
            })
    void honHaiAndFoxconnAreOneOrganization(String name) {
        assertThat(resolve(name)).isEqualTo("hon-hai");
    }

    @Test
    void huaweiThailandIsAnotherOrganizationWhoseParentIsHuawei() {
        assertThat(resolve("Huawei Technologies (Thailand) Co., Ltd.")).isEqualTo("huawei-thailand");
        assertThat(resolve("Huawei Technologies Co., Ltd.")).isEqualTo("huawei");
        assertThat(Objects.requireNonNull(DIRECTORY.organization("huawei-thailand"))
                        .parent())
                .isEqualTo("huawei");
    }

    @Test
    void theDeclarationWasSignedByHuaweiThailandAndOnlyMentionsHuawei() {
        Activity declaration = Folding.fold(List.of(resolved(Samples.event("huawei-itu-joint-declaration"))));

        assertThat(declaration.participants())
                .extracting(one -> one.organization().id() + " " + one.role().text())
                .containsExactly("huawei-thailand signatory", "itu signatory", "huawei mentioned");
    }

    @Test
    void theAllianceOf2016IsNotTheUnionOfShenzhen() {
        assertThat(resolve("Industrial Internet Industry Alliance"))
                .isEqualTo(resolve("AII"))
                .isEqualTo("aii");
        assertThat(resolve("Shenzhen Industrial Internet Union"))
                .isEqualTo(resolve("Shenzhen-based industrial internet union"))
                .isEqualTo("shenzhen-industrial-internet-union");
        assertThat(formationOf("aii-founded").events()).containsExactly("aii-founded");
    }

    @Test
    void theSecondPlenaryMeetingIsAPartOfThePlenaryAndNoOtherReportOfIt() {
        Event second = Samples.event("aii-plenary-18-second-plenary");

        assertThat(second.partOf()).isEqualTo("aii-plenary-18");
        assertThat(Matches.same(resolved(second), resolved(Samples.event("aii-plenary-18"))))
                .isNull();
    }

    @Test
    void december14HasNoYearOfItsOwn() {
        Edtf when = Samples.event("aii-plenary-18").when();

        assertThat(when).isEqualTo(Edtf.parse("2021?-12-14"));
        assertThat(when.isQualified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aii-plenary-18-working-group-meetings",
                "aii-plenary-18-joint-meeting",
                "aii-plenary-18-second-plenary",
                "industrial-internet-achievement-conference-2021",
                "intelligent-innovation-bay-area-2021",
                "aii-latest-achievements-2021",
                "aii-technical-lectures-2021"
            })
    void whatWasToComeOnThe15thAnd16thIsPlanned(String id) {
        assertThat(Samples.event(id).status()).isEqualTo(Status.PLANNED);
    }

    @ParameterizedTest
    @CsvSource({
        "gio-white-paper-2022, 2022, YEAR",
        "aii-founded, 2016, YEAR",
        "huawei-member-of-3gpp, [..2022], SPAN",
        "tencent-on-industrial-internet-investments-scmp, XXXX-11, YEARLESS",
        "huawei-five-years-of-gio-roundtable, XXXX, UNKNOWN",
        "shenzhen-union-formed-scmp, XXXX, UNKNOWN",
        "shenzhen-union-formed-rcr, XXXX, UNKNOWN",
        "huawei-itu-joint-declaration, XXXX, UNKNOWN"
    })
    void aDateHasThePrecisionThatTheTextGivesIt(String id, String when, Precision precision) {
        assertThat(Samples.event(id).when()).isEqualTo(Edtf.parse(when));
        assertThat(Samples.event(id).when().precision()).isEqualTo(precision);
    }

    @Test
    void thePastFiveYearsAreKeptAsTheyWereSaid() {
        assertThat(Samples.event("huawei-five-years-of-gio-roundtable").claims())
                .anyMatch(claim -> claim.value().equals("Over the past five years"));
    }

    /** Folds every sample that reports the formation which this event reports. */
    private static Activity formationOf(String id) {
        ResolvedEvent one = resolved(Samples.event(id));
        List<ResolvedEvent> same = new ArrayList<>();
        for (Event event : Samples.events()) {
            if (event.kind() == Kind.FORMATION && Matches.same(one, resolved(event)) != null) {
                same.add(resolved(event));
            }
        }
        return Folding.fold(same);
    }

    private static ResolvedEvent resolved(Event event) {
        return Reports.resolve(event, DIRECTORY);
    }

    private static String resolve(String mention) {
        return RESOLVER.resolve(mention).organizationId();
    }
}
