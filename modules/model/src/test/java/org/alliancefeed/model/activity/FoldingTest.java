package org.alliancefeed.model.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Formation;
import org.alliancefeed.model.event.Person;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.OrganizationRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @Test
    void oneReportIsAnActivityUnderItsOwnId() {
        Activity activity = Reports.fold("""
                kind: formation
                id: aii-founded
                when: 2016-XX
                announced: 2016-02
                title: AII established
                places: [{name: Beijing, country: CN}]
                claims: [{about: members, value: more than 10}]
                denies: [rumour]
                partOf: congress
                subjects: [industrial internet]
                formation: {alliance: AII}
                """);

        assertThat(activity.id()).isEqualTo("aii-founded");
        assertThat(activity.events()).containsExactly("aii-founded");
        assertThat(activity.when()).isEqualTo(Edtf.parse("2016-XX"));
        assertThat(activity.earliest()).isEqualTo("2016-01-01");
        assertThat(activity.latest()).isEqualTo("2016-12-31");
        assertThat(activity.announced()).isEqualTo(Edtf.parse("2016-02"));
        assertThat(activity.title()).isEqualTo("AII established");
        assertThat(activity.places()).containsExactly(new Place("Beijing", "CN"));
        assertThat(activity.claims()).containsExactly(new AttributedClaim("members", "more than 10", "aii-founded"));
        assertThat(activity.denies()).containsExactly("rumour");
        assertThat(activity.partOf()).isEqualTo("congress");
        assertThat(activity.details()).isEqualTo(new Formation("AII", Formation.Change.FORMED, null));
        assertThat(activity.reports()).isEqualTo(1);
        assertThat(activity.independentSources()).isEqualTo(1);
    }

    @Test
    void theActivitysIdIsTheLeastOfItsEvents() {
        Activity activity = Reports.fold(
                "{kind: formation, id: b, formation: {alliance: AII}}",
                "{kind: formation, id: c, formation: {alliance: AII}}",
                "{kind: formation, id: a, formation: {alliance: AII}}");

        assertThat(activity.id()).isEqualTo("a");
        assertThat(activity.events()).containsExactly("a", "b", "c");
        assertThat(activity.reports()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "XXXX, 2021, 2021",
        "XXXX, 2021?, 2021?",
        "2021, 2021-12, 2021-12",
        // Precision goes before certainty
        "2021, 2021?-12-14, 2021?-12-14",
        "2021-12-14?, 2021-12-14, 2021-12-14",
        // What has no duration happened on the one day that a report gives
        "2021-12-14/2021-12-16, 2021-12-14, 2021-12-14",
        "2021-12-14/2021-12-16, 2021-12-14?, 2021-12-14?",
        "2021-12-14/2021-12-16, 2021-12-14/2021-12-15, 2021-12-14/2021-12-15",
        // What leaves open which day it was never beats a day
        "2021-12, 2021-12-14, 2021-12-14",
        "2021-12-01/2021-12-31, 2021-12-14, 2021-12-14",
        "'[2021-12-14,2021-12-16]', 2021-12-14, 2021-12-14",
        "2021-12-14/2021-12, 2021-12-14, 2021-12-14",
        "2021-12, 2021-12-10/2021-12-20, 2021-12-10/2021-12-20",
        "../2021, 2021, 2021",
        "2021/.., 2020/2022, 2020/2022"
    })
    void theDateIsThatOfTheReportThatDatesItBest(String one, String other, String best) {
        assertBest("{kind: formation, id: %s, when: '%s', formation: {alliance: AII}}", one, other, best);
    }

    @ParameterizedTest
    @CsvSource({
        // A meeting of three days does not shrink to its first
        "2021-12-14, 2021-12-14/2021-12-16, 2021-12-14/2021-12-16",
        "2021-12-14/2021-12-15, 2021-12-14/2021-12-16, 2021-12-14/2021-12-16",
        "2021-12-14/2021-12-16?, 2021-12-14, 2021-12-14",
        "2021-12-14?, 2021-12-14/2021-12-16?, 2021-12-14/2021-12-16?",
        // A week is the longest that it may last; a longer time is one in which it was
        "2021-12-14, 2021-12-13/2021-12-19, 2021-12-13/2021-12-19",
        "2021-12-13/2021-12-20, 2021-12-14, 2021-12-14",
        "2021-12, 2021-12-14, 2021-12-14",
        "'[2021-12-14,2021-12-16]', 2021-12-14, 2021-12-14",
    })
    void aMeetingKeepsAllItsDays(String one, String other, String best) {
        assertBest("{kind: meeting, id: %s, when: '%s', participants: [{organization: AII}]}", one, other, best);
    }

    private static void assertBest(String event, String one, String other, String best) {
        String worse = event.formatted("a", one);
        String better = event.formatted("b", other);

        assertThat(Reports.fold(worse, better).when()).isEqualTo(Edtf.parse(best));
        assertThat(Reports.fold(better, worse).when()).isEqualTo(Edtf.parse(best));
    }

    @Test
    void aJoinIsDatedByTheDayAndNotByTheDaysAroundIt() {
        String event =
                "{kind: membership, id: %s, when: '%s', membership: {alliance: AII, member: Huawei, change: joined}}";

        assertBest(event, "2025-06-01/2025-06-20", "2025-06-17", "2025-06-17");
    }

    @Test
    void anUnknownDateHasNoBounds() {
        Activity activity = Reports.fold("{kind: formation, id: a, formation: {alliance: AII}}");

        assertThat(activity.when()).isEqualTo(Edtf.UNKNOWN);
        assertThat(activity.earliest()).isNull();
        assertThat(activity.latest()).isNull();
    }

    @Test
    void theStatusIsThatOfTheReportPublishedLast() {
        assertThat(Reports.fold("""
                kind: formation
                id: a
                status: planned
                sources: [{id: s1, publishedOn: 2021-12-01}]
                formation: {alliance: AII}
                """, """
                kind: formation
                id: b
                status: occurred
                sources: [{id: s2, publishedOn: 2021-12-20}]
                formation: {alliance: AII}
                """, """
                kind: formation
                id: c
                status: cancelled
                sources: [{id: s3}]
                formation: {alliance: AII}
                """).status()).isEqualTo(Status.OCCURRED);
    }

    @Test
    void theRestIsOfTheFirstReportThatSaysAnythingOriginalsBeforeThoseThatRepeatThem() {
        Activity activity = Reports.fold("""
                kind: formation
                id: a-rewrite
                title: Title of the rewrite
                summary: Summary of the rewrite
                sources: [{id: rcr, publishedOn: '2022', derivedFrom: [scmp]}]
                formation: {alliance: AII}
                """, """
                kind: formation
                id: original
                title: Title of the original
                sources: [{id: scmp, publishedOn: '2021'}]
                formation: {alliance: Alliance of Industrial Internet}
                """);

        assertThat(activity.title()).isEqualTo("Title of the original");
        assertThat(activity.summary()).isEqualTo("Summary of the rewrite");
        assertThat(activity.details())
                .isEqualTo(new Formation("Alliance of Industrial Internet", Formation.Change.FORMED, null));
    }

    @Test
    void whatAnybodyClaimsStandsSideBySideWithWhoeverClaimsIt() {
        Activity activity = Reports.fold("""
                kind: formation
                id: a
                claims:
                  - {about: number of companies, value: 10 major}
                  - {about: number of companies, value: more than 10}
                formation: {alliance: AII}
                """, """
                kind: formation
                id: b
                claims: [{about: number of companies, value: more than 10}]
                formation: {alliance: AII}
                """);

        assertThat(activity.claims())
                .containsExactly(
                        new AttributedClaim("number of companies", "10 major", "a"),
                        new AttributedClaim("number of companies", "more than 10", "a"),
                        new AttributedClaim("number of companies", "more than 10", "b"));
    }

    @Test
    void everySourcePlaceAndSubjectIsKeptOnce() {
        Activity activity = Reports.fold("""
                kind: formation
                id: a
                sources: [{id: scmp, quote: one}, {id: rcr}]
                places: [{name: Shenzhen}]
                subjects: [internet, 5G]
                formation: {alliance: AII}
                """, """
                kind: formation
                id: b
                sources: [{id: scmp, quote: other}, {id: rcr}]
                places: [{name: Shenzhen}, {name: Shenzhen, country: CN}]
                subjects: [5G, AI]
                formation: {alliance: AII}
                """);

        assertThat(activity.sources())
                .extracting(Source::id, Source::quote)
                .containsExactly(tuple("rcr", null), tuple("scmp", "one"), tuple("scmp", "other"));
        assertThat(activity.places()).containsExactly(new Place("Shenzhen", null), new Place("Shenzhen", "CN"));
        assertThat(activity.subjects()).containsExactly("internet", "5G", "AI");
    }

    @Test
    void anOrganizationUnderSeveralNamesIsOneParticipantInEachOfItsRoles() {
        Activity activity = Reports.fold("""
                kind: formation
                id: a
                participants: [{organization: Foxconn, role: founder}, {organization: Huawei, role: founder}]
                formation: {alliance: AII}
                """, """
                kind: formation
                id: b
                participants: [{organization: Hon Hai, role: founder}, {organization: 华为, role: member}]
                formation: {alliance: Industrial Internet Industry Alliance}
                """);

        OrganizationRef huawei = new OrganizationRef("huawei", "Huawei Technologies Co., Ltd.");
        assertThat(activity.participants())
                .containsExactly(
                        new ActivityParticipant(
                                new OrganizationRef("hon-hai", "Hon Hai Precision Industry"), Role.FOUNDER, null),
                        new ActivityParticipant(huawei, Role.FOUNDER, null),
                        new ActivityParticipant(
                                new OrganizationRef("aii", "Industrial Internet Industry Alliance"),
                                Role.ALLIANCE,
                                null),
                        new ActivityParticipant(huawei, Role.MEMBER, null));
    }

    @Test
    void everyPersonWhoSpokeForAnOrganizationIsKept() {
        Activity activity = Reports.fold("""
                kind: meeting
                id: a
                participants:
                  - {organization: Huawei, role: speaker, person: {name: Zhang Shunmao}}
                  - {organization: 华为, role: speaker, person: {name: Eric Xu, position: rotating chairman}}
                """, """
                kind: meeting
                id: b
                participants:
                  - {organization: Huawei, role: speaker}
                  - {organization: Huawei, role: speaker, person: {name: Zhang Shunmao}}
                  - {organization: Huawei, role: organizer}
                """);

        assertThat(activity.participants())
                .extracting(one -> one.organization().id(), ActivityParticipant::role, ActivityParticipant::person)
                .containsExactly(
                        tuple("huawei", Role.SPEAKER, new Person("Zhang Shunmao", null)),
                        tuple("huawei", Role.SPEAKER, new Person("Eric Xu", "rotating chairman")),
                        tuple("huawei", Role.ORGANIZER, null));
    }

    @Test
    void aProvisionalOrganizationIsShownUnderTheNameThatThePreferredReportGivesIt() {
        Activity activity = Reports.fold(
                "{kind: meeting, id: a, participants: [{organization: Student Team, role: host}]}",
                "{kind: meeting, id: b, participants: [{organization: STUDENT TEAM, role: attendee}]}");

        assertThat(activity.participants())
                .extracting(ActivityParticipant::organization)
                .containsOnly(new OrganizationRef("~student-team", "Student Team"));
    }

    @Test
    void withoutATitleTheKindGivesOne() {
        assertThat(Reports.fold("{kind: formation, id: a, formation: {alliance: AII}}")
                        .title())
                .isEqualTo("Industrial Internet Industry Alliance formed");
    }

    @Test
    void anActivityThatWouldBeTooLargeListsLessAndCountsTheSame() {
        Activity whole = Reports.fold(
                "{kind: formation, id: a, formation: {alliance: AII}, claims: [{about: members, value: ten}]}",
                "{kind: formation, id: b, formation: {alliance: AII}, claims: [{about: members, value: eleven}]}");

        Activity shorter = whole.listing(1);

        assertThat(whole.claims()).hasSize(2);
        assertThat(shorter.claims()).isEqualTo(whole.claims().subList(0, 1));
        assertThat(shorter.events()).containsExactly("a");
        assertThat(shorter.reports()).isEqualTo(2);
        assertThat(whole.listing(2)).isEqualTo(whole);
    }
}
