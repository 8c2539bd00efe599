package org.alliancefeed.cli.timeline;

import static org.assertj.core.api.Assertions.assertThat;

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
        table.row("Huawei", "company");
        table.row("鴻海精密工業", "company");

        assertThat(table.lines()).containsExactly("NAME          KIND", "Huawei        company", "鴻海精密工業  company");
    }

    @Test
    void onASmallScreenTheWidestColumnGivesWay() {
        Table table = new Table("WHEN", "WHAT", "WITH");
        table.row("2021", "18th working group plenary meeting", "工业互联网产业联盟");

        assertThat(table.lines(40, 1, 2))
                .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(40))
                .last()
                .isEqualTo("2021  18th working gr…  工业互联网产业…");
    }

    @Test
    void aWideCharacterIsNotCutInHalf() {
        assertThat(Width.fit("鴻海精密", 6)).isEqualTo("鴻海…");
        assertThat(Width.pad(Width.fit("鴻海精密", 6), 6)).isEqualTo("鴻海… ");
    }

    @Test
    void aScreenThatIsTooSmallForAllOfItStillShowsTheHeadings() {
        Table table = new Table("WHEN", "WHAT");
        table.row("2021-12-14/2021-12-16", "plenary");

        assertThat(table.lines(10, 1).getFirst()).endsWith("WHAT");
    }
}
