package org.alliancefeed.cli.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

    @ParameterizedTest
    @CsvSource({
        "Huawei,6",
        "鴻海,4",
        "华为技术,8",
        "ＡＩＩ,6",
        "ｶﾀｶﾅ,4",
        "カタカナ,8",
        "한국,4",
        "“quoted”,8",
        "e\u0301t\u00e9,3",
        "🤝,2",
        "…,1",
        "、,2"
    })
    void everyCharacterTakesItsColumns(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    void columnsAreAlignedWhateverTheScript() {
        Table table = new Table("NAME", "KIND");
        table.row(Cell.of("Huawei"), Cell.of("company"));
        table.row(Cell.of("鴻海精密工業"), Cell.of("company"));

        assertThat(table.lines(120)).containsExactly("NAME          KIND", "Huawei        company", "鴻海精密工業  company");
    }

    @Test
    void onASmallScreenTheWidestColumnGivesWay() {
        Table table = new Table("WHEN", "WHAT", "WITH");
        table.row(Cell.of("2021"), Cell.of("18th working group plenary meeting"), Cell.of("工业互联网产业联盟"));

        assertThat(table.lines(40, 1, 2))
                .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(40))
                .last()
                .isEqualTo("2021  18th working gr…  工业互联网产业…");
    }

    @Test
    void namesThatDoNotFitAreCounted() {
        Cell names = Cell.of(List.of("Huawei", "鴻海精密工業", "ZTE", "Tencent"));

        assertThat(names.in(80)).isEqualTo("Huawei, 鴻海精密工業, ZTE, Tencent");
        assertThat(names.in(33)).isEqualTo("Huawei, 鴻海精密工業, ZTE +1 more");
        assertThat(names.in(30)).isEqualTo("Huawei, 鴻海精密工業 +2 more");
        assertThat(names.in(14)).isEqualTo("Huawei +3 more");
        assertThat(names.in(12)).isEqualTo("Hua… +3 more");
        assertThat(names.in(8)).isEqualTo("Huawei,…");
        assertThat(Cell.of(List.of("Huawei")).in(4)).isEqualTo("Hua…");
        assertThat(Cell.of(List.<String>of()).in(4)).isEmpty();
    }

    @Test
    void aWideCharacterIsNotCutInHalf() {
        assertThat(Width.fit("鴻海精密", 6)).isEqualTo("鴻海…");
        assertThat(Width.pad(Width.fit("鴻海精密", 6), 6)).isEqualTo("鴻海… ");
    }

    @Test
    void aScreenThatIsTooSmallForAllOfItStillShowsTheHeadings() {
        Table table = new Table("WHEN", "WHAT");
        table.row(Cell.of("2021-12-14/2021-12-16"), Cell.of("plenary"));

        assertThat(table.lines(10, 1).getFirst()).endsWith("WHAT");
    }
}
