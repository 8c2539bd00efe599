package org.alliancefeed.timelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.OrganizationRef;
import org.junit.jupiter.api.Test;

/** What words let pass. */
class FilterWordsTest {

    private static boolean passes(String title, List<String> names, String... words) {
        Filter filter = new Filter(
                null,
                null,
                Filter.Match.POSSIBLE,
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                Set.copyOf(Arrays.asList(words)));
        List<TimelineRow.Seat> seats = names.stream()
                .flatMap(name -> Stream.of(Role.HOST, Role.SPEAKER)
                        .map(role -> new TimelineRow.Seat(new OrganizationRef("id-of-" + name.length(), name), role)))
                .toList();
        return filter.passes(new TimelineRow(
                "one",
                Kind.MEETING,
                title,
                Edtf.parse("2021"),
                "2021-01-01",
                "2021-12-31",
                Status.OCCURRED,
                List.of(Role.HOST),
                seats,
                List.of(),
                1,
                1));
    }

    @Test
    void everyWordHasToStandInTheTitleOrInAName() {
        assertThat(passes("18th Plenary", List.of("Huawei", "ZTE"), "plenary")).isTrue();
        assertThat(passes("18th Plenary", List.of("Huawei", "ZTE"), "plenary", "zte", "18th"))
                .isTrue();
        assertThat(passes("18th Plenary", List.of("Huawei", "ZTE"), "plenary", "foxconn"))
                .isFalse();
    }

    @Test
    void caseWidthAndPunctuationMakeNoDifference() {
        assertThat(passes("ＰＬＥＮＡＲＹ “meeting”", List.of(), "plenary", "meeting")).isTrue();
        assertThat(passes("The people’s plenary", List.of(), "peoples")).isTrue();
    }

    @Test
    void aWordMayStandWithinAnother() {
        assertThat(passes("第十八次全体会议", List.of("华为技术有限公司"), "全体", "华为")).isTrue();
        assertThat(passes("Plenaries", List.of(), "plenar")).isTrue();
    }

    @Test
    void noWordReachesFromOneNameToTheNext() {
        assertThat(passes("Plenary", List.of("Acme", "Zeta"), "acmezeta")).isFalse();
    }

    @Test
    void articlesAndLegalFormsAreWordsOfARow() {
        assertThat(passes("The plenary", List.of("Acme Co., Ltd."), "the", "ltd"))
                .isTrue();
    }

    @Test
    void anIdIsNoName() {
        assertThat(passes("Plenary", List.of("Acme"), "id-of-4")).isFalse();
    }
}
