package org.alliancefeed.model.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliancefeed.model.activity.Conflict.Said;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {

    /** What two events say of a kind's field, and what of it is shown; nothing when they do not disagree. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            meeting.series                | Spring Plenary                 | Working-group plenary    | Spring Plenary, Working-group plenary
            meeting.series                | Working Group Plenary          | working-group plenary    | -
            meeting.ordinal               | 17                             | 18                       | 17, 18
            declaration.type              | agreement                      | memorandum               | agreement, memorandum
            declaration.documentTitle     | Joint Declaration on AI        | Declaration on 5G        | Declaration on 5G, Joint Declaration on AI
            declaration.documentTitle     | Joint Declaration on AI        | 人工智能联合宣言            | -
            declaration.renews            | mou-2016                       | mou-2018                 | mou-2016, mou-2018
            declaration.renews            | Memorandum of 2016             | “memorandum of 2016”     | -
            declaration.validUntil        | '2025'                         | '2026-01'                | 2025, 2026-01
            declaration.validUntil        | '2025'                         | '2025-06-30'             | -
            appointment.position          | Secretary General              | chair                    | Secretary General, chair
            appointment.position          | Secretary General              | secretary-general        | -
            appointment.position          | ＣＥＯ                           | CEO                      | -
            appointment.predecessor       | Hu Jianbo                      | Yu Xiaohui               | Hu Jianbo, Yu Xiaohui
            appointment.predecessor       | Hu Jianbo                      | Jianbo Hu                | -
            appointment.predecessor       | Hu Jianbo                      | J. Hu                    | -
            membership.level              | Gold                           | Premier                  | Gold, Premier
            membership.level              | Gold                           | “GOLD”                   | -
            publication.documentType      | white paper                    | report                   | report, white paper
            publication.version           | 1.0                            | v1                       | -
            publication.version           | 1.0                            | 10                       | 1.0, 10
            statement.speaker             | Eric Xu                        | Zhang Shunmao            | Eric Xu, Zhang Shunmao
            """)
    void whatTheyDisagreeOnIsShownAsWritten(String field, String one, String other, String shown) {
        List<Conflict> conflicts =
                Reports.fold(event("a", field, one), event("b", field, other)).conflicts();

        assertThat(conflicts).hasSize(shown == null ? 0 : 1);
        conflicts.forEach(conflict -> {
            assertThat(conflict.field()).isEqualTo(field);
            assertThat(conflict.said()).extracting(Said::value).containsExactly(shown.split(", ", -1));
        });
    }

    private static String event(String id, String field, String value) {
        String kind = field.substring(0, field.indexOf('.'));
        String other =
                switch (kind) {
                    case "membership" -> "alliance: AII, member: Huawei, change: upgraded, ";
                    case "appointment" -> "organization: AII, person: Li Wei, ";
                    default -> "";
                };
        String written = field.endsWith("ordinal") ? value : "\"" + value + "\"";
        return "{kind: %s, id: %s, participants: [{organization: AII}], %1$s: {%s%s: %s}}"
                .formatted(kind, id, other, field.substring(field.indexOf('.') + 1), written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: Shenzhen}                       | {name: Beijing}             | true
            {name: Shenzhen, country: CN}          | {name: SHENZHEN}            | false
            {name: Shenzhen}                       | {name: 'Shenzhen, Guangdong'} | false
            {name: Shenzhen}                       | {name: 深圳}                 | false
            {name: Paris, country: FR}             | {name: Paris, country: US}  | true
            {name: Shenzhen, country: CN}          | {name: 首尔, country: KR}    | true
            {name: Shenzhen}, {name: online}       | {name: Online}              | false
            """)
    void placesClashWhenNoneOfTheOneCanBeOneOfTheOther(String one, String other, boolean clash) {
        String event = "{kind: meeting, id: %s, participants: [{organization: AII}], places: [%s]}";

        assertThat(Reports.fold(event.formatted("a", one), event.formatted("b", other))
                        .conflicts())
                .extracting(Conflict::field)
                .isEqualTo(clash ? List.of("places") : List.of());
    }

    @Test
    void namesInTwoLanguagesDoNotDisagree() {
        String event =
                "{kind: meeting, id: %s, language: %s, participants: [{organization: AII}], meeting: {series: %s}}";

        assertThat(Reports.fold(event.formatted("a", "en-GB", "Plenary"), event.formatted("b", "de", "Vollversammlung"))
                        .conflicts())
                .isEmpty();
        assertThat(Reports.fold(event.formatted("a", "en-GB", "Plenary"), event.formatted("b", "en", "Summit"))
                        .conflicts())
                .hasSize(1);
    }

    @Test
    void ofTwoWholesOneIsChosenAndBothAreShown() {
        String event = "{kind: meeting, id: %s, participants: [{organization: AII}], partOf: %s}";

        Activity two = Reports.fold(event.formatted("a", "x"), event.formatted("b", "y"));

        assertThat(two.partOf()).isEqualTo("x");
        assertThat(two.conflicts())
                .containsExactly(
                        new Conflict("partOf", List.of(new Said("x", List.of("a")), new Said("y", List.of("b")))));
        assertThat(Reports.fold(event.formatted("a", "x"), event.formatted("b", "x"))
                        .conflicts())
                .isEmpty();
    }

    private static String claiming(String id, String source, String about, String value) {
        return "{kind: meeting, id: %s, participants: [{organization: AII}], sources: [%s], claims: [{about: '%s', value: '%s'}]}"
                .formatted(id, source, about, value);
    }

    @Test
    void claimsAboutTheSameWithOtherValuesAreAConflict() {
        List<Conflict> conflicts = Reports.fold(
                        claiming("a", "{id: s1}", "companies", "> 10"), claiming("b", "{id: s2}", "Companies", "< 10"))
                .conflicts();

        assertThat(conflicts)
                .containsExactly(new Conflict(
                        "claims.Companies", List.of(new Said("< 10", List.of("b")), new Said("> 10", List.of("a")))));
    }

    @Test
    void whatOnlyOneSourceClaimsIsNoConflict() {
        assertThat(Reports.fold(
                                claiming("a", "{id: s1}", "companies", "10"),
                                claiming("b", "{id: s2}", "members", "more than 10"))
                        .conflicts())
                .isEmpty();
        assertThat(Reports.fold(
                                claiming("a", "{id: s1}", "companies", "10"),
                                claiming("b", "{id: s1}", "companies", "more than 10"))
                        .conflicts())
                .isEmpty();
        assertThat(Reports.fold(claiming("a", "", "companies", "10"), claiming("b", "", "companies", "more than 10"))
                        .conflicts())
                .hasSize(1);
    }

    @Test
    void onePageUnderTwoIdsIsOneSourceThatClaims() {
        String p1 = "{id: p1, publisher: Huawei, url: 'https://huawei.com/n/1'}";
        String p2 = "{id: p2, publisher: HUAWEI, url: 'https://huawei.com/n/1'}";
        String other = "{id: p3, publisher: Huawei, url: 'https://huawei.com/n/2'}";

        assertThat(claimConflicts(p1, p2)).isEmpty();
        assertThat(claimConflicts(p1, p1 + ", " + p2)).isEmpty();
        assertThat(claimConflicts(p1, other)).hasSize(1);
        assertThat(claimConflicts(p1, p2 + ", " + other)).hasSize(1);
    }

    private static List<Conflict> claimConflicts(String sources, String otherSources) {
        return Reports.fold(
                        claiming("a", sources, "companies", "10"),
                        claiming("b", otherSources, "companies", "more than 10"))
                .conflicts();
    }

    @Test
    void manyClaimsCrowdOutNoField() {
        String claims = String.join(
                ", ",
                IntStream.range(0, 100)
                        .mapToObj(i -> "{about: 'a %d', value: '%%1$s'}".formatted(i))
                        .toList());
        String event =
                "{kind: meeting, id: %1$s, participants: [{organization: AII}], when: %2$s, meeting: {ordinal: %3$s},"
                        + " claims: [" + claims + "]}";

        List<Conflict> conflicts = Reports.fold(
                        event.formatted("x", "2021-12-14", "17"), event.formatted("y", "2021-12-15", "18"))
                .conflicts();

        assertThat(conflicts).hasSize(50);
        assertThat(conflicts.subList(0, 2)).extracting(Conflict::field).containsExactly("when", "meeting.ordinal");
    }

    @Test
    void aDenialIsNamedFirstWhereverTheDenyingEventIs() {
        List<ResolvedEvent> reports = Reports.reports(
                "{kind: meeting, id: a, participants: [{organization: AII}]}",
                "{kind: meeting, id: b, participants: [{organization: AII}]}");

        assertThat(Folding.fold(reports, Set.of(), Set.of("elsewhere", "b")).conflicts())
                .containsExactly(new Conflict(
                        "occurrence",
                        List.of(new Said("denied", List.of("b", "elsewhere")), new Said("reported", List.of("a")))));
    }
}
