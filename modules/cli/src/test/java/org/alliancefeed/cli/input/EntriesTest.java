package org.alliancefeed.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntriesTest {

    @TempDir
    Path folder;

    @Test
    void anArrayGivesEachItemWithTheLineOnWhichItBegins() throws Exception {
        assertThat(read("events.json", """
                [
                  {"id": "one"},

                  {
                    "id": "two"
                  }, {"id": "three"}
                ]
                """))
                .containsExactly("2 {\"id\":\"one\"}", "4 {\"id\":\"two\"}", "6 {\"id\":\"three\"}");
    }

    @Test
    void jsonMayBeOneValueOrSeveral() throws Exception {
        assertThat(read("events.json", "{\"id\": 1}\n\n{\"id\": 2}")).containsExactly("1 {\"id\":1}", "3 {\"id\":2}");
    }

    @Test
    void brokenJsonEndsTheFileWithLineAndColumn() throws Exception {
        assertThat(read("events.json", "[\n  {\"id\": 1},\n  {\"id\": oops},\n  {\"id\": 3}\n]"))
                .satisfiesExactly(good -> assertThat(good).isEqualTo("2 {\"id\":1}"), bad -> assertThat(bad)
                        .startsWith("3! column 10: Unrecognized token 'oops'"));
    }

    @Test
    void anArrayThatDoesNotEndIsBrokenAndWhatStoodInItIsGood() throws Exception {
        assertThat(read("events.json", "[{\"id\": 1},\n"))
                .satisfiesExactly(good -> assertThat(good).isEqualTo("1 {\"id\":1}"), bad -> assertThat(bad)
                        .isEqualTo("2! column 1: Unexpected end-of-input within/between Array entries"));
    }

    @Test
    void aFieldThatStandsTwiceSpoilsOnlyItsOwnValue() throws Exception {
        assertThat(read("events.json", "[{\"id\": 1,\n\"a\": {\"id\": 2},\n\"id\": [3]},\n{\"id\": 4}]"))
                .containsExactly("3! the field 'id' stands here a second time", "4 {\"id\":4}");
    }

    @Test
    void ndjsonGoesOnAfterALineThatIsBroken() throws Exception {
        assertThat(read("events.ndjson", "{\"id\": 1}\n{\"id\": \n\n{\"id\": 4}\r\n{} {}\n\"text\""))
                .satisfiesExactly(
                        good -> assertThat(good).isEqualTo("1 {\"id\":1}"),
                        bad -> assertThat(bad).startsWith("2! column 8: Unexpected end-of-input"),
                        good -> assertThat(good).isEqualTo("4 {\"id\":4}"),
                        bad -> assertThat(bad).isEqualTo("5! column 4: more than one value; NDJSON has a value a line"),
                        text -> assertThat(text).isEqualTo("6 \"text\""));
    }

    @Test
    void aLineThatIsNotUtf8IsBrokenByItself() throws Exception {
        Path file = folder.resolve("events.ndjson");
        Files.write(file, "{\"id\": \"é\"}\n{\"id\": 2}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read(file))
                .satisfiesExactly(bad -> assertThat(bad).startsWith("1!").contains("UTF-8"), good -> assertThat(good)
                        .isEqualTo("2 {\"id\":2}"));
    }

    @Test
    void aLineThatNeverEndsIsRefusedAndTheNextIsRead() throws Exception {
        Path file = folder.resolve("events.ndjson");
        Files.writeString(file, "x".repeat(LineEntries.LONGEST_LINE + 1) + "\n{\"id\": 2}\n");

        assertThat(read(file)).containsExactly("1! is longer than 16,777,216 bytes", "2 {\"id\":2}");
    }

    @Test
    void aLineAcrossTheEdgesOfTheBufferStaysWhole() throws Exception {
        String value = "{\"id\":\"" + "x".repeat(70_000) + "\"}";
        assertThat(read("events.ndjson", value + "\n" + value)).containsExactly("1 " + value, "2 " + value);
    }

    @Test
    void yamlDocumentsAndListsGiveTheLinesOfTheirValues() throws Exception {
        assertThat(read("events.yaml", """
                # a comment
                id: one
                when: "2021?-12-14"
                ---
                # nothing here
                ---
                - id: two

                - {id: 三}
                """))
                .containsExactly(
                        "2 {\"id\":\"one\",\"when\":\"2021?-12-14\"}", "7 {\"id\":\"two\"}", "9 {\"id\":\"三\"}");
    }

    @Test
    void brokenYamlEndsTheFileWithLineAndColumn() throws Exception {
        assertThat(read("events.yaml", "- id: one\n- id: [two\n- id: three\n"))
                .satisfiesExactly(
                        good -> assertThat(good).isEqualTo("1 {\"id\":\"one\"}"),
                        bad -> assertThat(bad).startsWith("3! column ").doesNotContain("\n"));
    }

    @Test
    void aYamlAliasIsRefusedAndNotTakenForAText() throws Exception {
        assertThat(read("events.yaml", "- id: &first one\n- id: *first\n- id: three\n"))
                .containsExactly(
                        "1 {\"id\":\"one\"}",
                        "2! *first is an alias, which is not taken here; write the value out",
                        "3 {\"id\":\"three\"}");
    }

    @Test
    void aYamlFileMayBeLongerThanItsParserLikes() throws Exception {
        String one = "- id: " + "x".repeat(1000) + "\n";

        assertThat(read("events.yaml", one.repeat(4000)))
                .hasSize(4000)
                .last()
                .asString()
                .startsWith("4000 {");
    }

    @Test
    void yamlThatIsNotUtf8IsBroken() throws Exception {
        Path file = folder.resolve("events.yaml");
        Files.write(file, "id: é\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read(file)).singleElement().asString().contains("is not UTF-8");
    }

    @Test
    void withoutATellingNameTheTextTells() throws Exception {
        assertThat(read("a", "[{\"id\": 1}]")).containsExactly("1 {\"id\":1}");
        assertThat(read("b", "{\n\"id\": 1\n}")).containsExactly("1 {\"id\":1}");
        assertThat(read("c", "{\"id\": 1}\n{\"id\n{\"id\": 3}")).hasSize(3);
        assertThat(read("d", "{\"id\n{\"id\": 2}")).hasSize(2);
        assertThat(read("e", "\n# comment\nid: 1\n")).containsExactly("3 {\"id\":1}");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws Exception {
        assertThat(read("events.json", "\uFEFF[{\"id\": 1}]")).containsExactly("1 {\"id\":1}");
        assertThat(read("events.yaml", "\uFEFFid: 1")).containsExactly("1 {\"id\":1}");
    }

    @Test
    void anEmptyFileHasNoEntries() throws Exception {
        assertThat(read("events.json", "")).isEmpty();
        assertThat(read("events.ndjson", "\n\n")).isEmpty();
        assertThat(read("events.yaml", "# nothing\n")).isEmpty();
    }

    @Test
    void everyByteIsCounted() throws Exception {
        Path file = folder.resolve("events.ndjson");
        Files.writeString(file, "{\"id\": 1}\n".repeat(20_000));
        long[] read = {0};

        try (Entries entries = new Input(file.toString()).open(null, bytes -> read[0] += bytes)) {
            while (entries.next() != null) {}
        }

        assertThat(read[0]).isEqualTo(Files.size(file));
    }

    private List<String> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return read(file);
    }

    /** Line and value, or line, exclamation mark and reason. */
    private static List<String> read(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (Entries entries = new Input(file.toString()).open(null, bytes -> {})) {
            for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
                found.add(
                        switch (entry) {
                            case Entry.Value(int line, var json) -> line + " " + json;
                            case Entry.Malformed(int line, String reason) -> line + "! " + reason;
                        });
            }
        }
        return found;
    }
}
