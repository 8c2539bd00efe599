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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        .isEqualTo("3! column 10: 'oops' is no value; a text must be in double quotes"));
    }

    @Test
    void anArrayThatDoesNotEndIsBrokenAndWhatStoodInItIsGood() throws Exception {
        assertThat(read("events.json", "[{\"id\": 1},\n"))
                .satisfiesExactly(good -> assertThat(good).isEqualTo("1 {\"id\":1}"), bad -> assertThat(bad)
                        .isEqualTo("2! column 1: it ends too early"));
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
                        bad -> assertThat(bad).startsWith("2! column 8: it ends too early"),
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
            a: b: c          | 1! column 5: a colon cannot stand here; put the text in quotes
            a: [1, 2         | 1! column 9: a comma or ']' is missing before this
            {a b: c: d}      | 1! column 8: a comma or '}' is missing before this
            a: 'x            | 1! column 6: a quote is missing at the end of a text
            a: "x\\q"         | 1! column 7: there is no \\q in a text in double quotes; a backslash is written \\\\
            a: @b            | 1! column 4: '@' cannot stand at the beginning of a text; put the text in quotes
            a: }             | 1! column 4: a value is missing here
            a: [b]]          | 1! column 7: a bracket is closed that was not opened
            a: "\\uZZZZ"      | 1! column 7: \\x, \\u and \\U are followed by 2, 4 and 8 digits from 0 to f
            """)
    void brokenYamlIsToldInPlainWords(String yaml, String told) throws Exception {
        assertThat(read("events.yaml", yaml)).containsExactly(told);
    }

    @Test
    void indentationThatDoesNotFitIsToldInPlainWords() throws Exception {
        assertThat(read("tab.yaml", "a:\n\t- 1"))
                .containsExactly("2! column 1: a tab stands here; YAML is indented with blanks");
        assertThat(read("list.yaml", "- 1\nb: 1").getLast())
                .endsWith("this does not belong to the list above it; its indentation may be wrong");
        assertThat(read("fields.yaml", "? a\n- b"))
                .containsExactly(
                        "2! column 1: this does not belong to the fields above it; its indentation may be wrong");
        assertThat(read("control.yaml", "a: \u0000")).singleElement().asString().endsWith("is not YAML from here on");
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
    void aSheetIsToldByItsFirstLine() {
        assertThat(Format.ofText("kind,when\nmeeting,2024")).isEqualTo(Format.CSV);
        assertThat(Format.ofText("\n\"kind\";when")).isEqualTo(Format.CSV);
        assertThat(Format.ofText("kind: meeting, or not")).isEqualTo(Format.YAML);
        assertThat(Format.ofText("# meetings, and more\nkind: meeting")).isEqualTo(Format.YAML);
        assertThat(Format.ofText("--- # meetings, and more\nkind: meeting")).isEqualTo(Format.YAML);
        assertThat(Format.ofText("- {kind: meeting}")).isEqualTo(Format.YAML);
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
                            case Entry.Value value -> value.line() + " " + value.json();
                            case Entry.Malformed(int line, String reason) -> line + "! " + reason;
                        });
            }
        }
        return found;
    }
}
