package org.alliancefeed.server.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Read with Jackson, which did not write it. */
class CsvTest {

    @Test
    void aLineHasWhatATimelineShows() {
        byte[] table = new CsvWriter()
                .write(Happening.page(Happening.meeting("a-1", "2021-12-14/2021-12-16")
                        .called("A \"plenary\", held;\nat last")
                        .entry(0)));

        assertThat(new String(table, StandardCharsets.UTF_8))
                .startsWith(
                        "id,kind,title,when,earliest,latest,status,roles,participants,participantIds,places,reports,"
                                + "independentSources\r\n")
                .endsWith("\r\n");
        assertThat(Csv.parse(table))
                .containsExactly(Map.ofEntries(
                        Map.entry("id", "a-1"),
                        Map.entry("kind", "meeting"),
                        Map.entry("title", "A \"plenary\", held;\nat last"),
                        Map.entry("when", "2021-12-14/2021-12-16"),
                        Map.entry("earliest", "2021-12-14"),
                        Map.entry("latest", "2021-12-16"),
                        Map.entry("status", "occurred"),
                        Map.entry("roles", "organizer"),
                        Map.entry("participants", "Huawei (organizer); The Alliance (alliance)"),
                        Map.entry("participantIds", "huawei; aii"),
                        Map.entry("places", "Shenzhen, CN"),
                        Map.entry("reports", "1"),
                        Map.entry("independentSources", "1")));
    }

    @Test
    void nothingIsAFormula() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''-1")) {
            String cell = Csv.parse(new CsvWriter()
                            .write(Happening.page(Happening.meeting("a-1", "2021")
                                    .called(formula)
                                    .entry(0))))
                    .getFirst()
                    .get("title");
            assertThat(cell).isEqualTo("'" + formula.replace('\r', '\n'));
        }
        assertThat(Cell.guarded("'tis")).isEqualTo("'tis");
        assertThat(Cell.guarded("a=1")).isEqualTo("a=1");
    }

    @Test
    void aTableOfNothingHasItsHeader() {
        assertThat(new String(new CsvWriter().write(Happening.page()), StandardCharsets.UTF_8))
                .startsWith("id,kind,")
                .hasLineCount(1);
    }
}
