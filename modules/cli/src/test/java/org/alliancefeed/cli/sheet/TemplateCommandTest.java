package org.alliancefeed.cli.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancefeed.cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCommandTest {

    @TempDir
    Path folder;

    static List<String> contents() {
        return TemplateCommand.Contents.all();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void everyTemplateIsGoodAsItIs(String content) throws Exception {
        for (String separator : List.of("comma", "semicolon", "tab")) {
            String sheet = file(Ran.feed("template", content, "--separator", separator));

            Ran checked =
                    content.equals("organization") ? Ran.feed("check", "--directory", sheet) : Ran.feed("check", sheet);

            assertThat(checked.err()).isEmpty();
            assertThat(checked.out()).startsWith("1 ");
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void everyColumnIsExplainedHereAndOnThePage(String content) throws Exception {
        String page = Files.readString(Path.of(System.getProperty("feed.home"), "docs", "publishing.md"));

        List<String> lines = Ran.feed("template", content, "--explain").outLines();

        for (Column column : Guide.of(content).columns()) {
            assertThat(Guide.of(content).meaning(column)).as(column.name()).isNotBlank();
            assertThat(lines).anyMatch(line -> line.startsWith(column.name() + " "));
            assertThat(page).contains("`" + column.name() + "`");
        }
    }

    @Test
    void theNeededColumnsAreMarked() {
        assertThat(Ran.feed("template", "membership", "--explain").outLines())
                .filteredOn(line -> line.endsWith(" (needed)"))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly("alliance", "member", "change");
    }

    @Test
    void anotherKindIsAWrongCall() {
        Ran ran = Ran.feed("template", "party");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).startsWith("'party' is none of meeting, ").contains("organization");
    }

    private String file(Ran template) throws IOException {
        return Files.writeString(folder.resolve("template.csv"), template.out()).toString();
    }
}
