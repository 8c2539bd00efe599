package org.alliancefeed.cli.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.alliancefeed.cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String GOOD =
            "{\"kind\": \"meeting\", \"participants\": [{\"organization\": \"Huawei\", \"role\": \"host\"}]}";

    @TempDir
    Path folder;

    @Test
    void goodEventsAreCounted() throws Exception {
        Ran ran = Ran.feed("check", file("events.ndjson", GOOD + "\n" + GOOD));

        assertThat(ran).isEqualTo(new Ran(0, "2 events good, 0 bad\n", ""));
    }

    @Test
    void eachBadOneIsNamedWithFileLinePointerAndReason() throws Exception {
        String file = file("events.ndjson", GOOD + "\n" + GOOD.replace("host", "boss") + "\n{\n" + GOOD);

        Ran ran = Ran.feed("check", file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("2 events good, 2 bad\n");
        assertThat(ran.errLines())
                .satisfiesExactly(
                        role -> assertThat(role).startsWith(file + ":2: /participants/0/role: 'boss' is none of"),
                        brace -> assertThat(brace).startsWith(file + ":3: column "));
    }

    @Test
    void allProblemsOfAnEventAreNamed() throws Exception {
        Ran ran = Ran.feed("check", file("events.yaml", "kind: meeting\nrevision: 0.5\nwhen: yesterday\n"));

        assertThat(ran.errLines()).hasSize(2);
        assertThat(ran.out()).isEqualTo("0 events good, 1 bad\n");
    }

    @Test
    void aFileThatIsMissingDoesNotStopTheOthers() throws Exception {
        Ran ran =
                Ran.feed("check", folder.resolve("none.json").toString(), file("events.json", GOOD), folder.toString());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("1 event good, 2 bad\n");
        assertThat(ran.err()).contains("none.json: no such file", folder + ": is a folder");
    }

    @Test
    void theFormatCanBeSaid() throws Exception {
        assertThat(Ran.feed("check", "--format", "yaml", file("events.json", "kind: meeting"))
                        .err())
                .contains(":1: /participants: must name");
        assertThat(Ran.feed("check", "--format", "xml", "events.xml").status()).isEqualTo(2);
    }

    @Test
    void nothingInTheTextActsOnTheScreen() throws Exception {
        Ran ran = Ran.feed("check", file("events.yaml", "kind: \"\\e[31mred\"\n\"\\e]0;title\\a\": 1\n"));

        assertThat(ran.err()).doesNotContain("\u001B", "\u0007");
    }

    @Test
    void theSamplesAreGood() throws Exception {
        Path samples = Path.of(System.getProperty("feed.home"), "samples", "events");
        try (Stream<Path> files = Files.list(samples)) {
            String[] args =
                    Stream.concat(Stream.of("check"), files.map(Path::toString)).toArray(String[]::new);

            assertThat(Ran.feed(args).err()).isEmpty();
        }
    }

    @Test
    void organizationsAreCheckedBesideThoseBeforeThem() throws Exception {
        String file = file("organizations.yaml", """
                - {id: a, parent: b, names: [{text: A}]}
                - {id: b, parent: c, names: [{text: B}], country: Germany}
                - {id: b, parent: a, names: [{text: B}]}
                - {id: c, mergedInto: elsewhere}
                """);

        Ran ran = Ran.feed("check", "--directory", file);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("2 organizations good, 2 bad\n");
        assertThat(ran.errLines())
                .containsExactly(
                        file + ":2: /country: must be a country's two letters (ISO 3166-1), such as CN, but is Germany",
                        file + ":3: /parent: makes a circle: b → a → b; change one of these first");
    }

    @Test
    void theSampleDirectoryIsGood() {
        Path samples = Path.of(System.getProperty("feed.home"), "samples", "organizations.yaml");

        assertThat(Ran.feed("check", "--directory", samples.toString()).err()).isEmpty();
    }

    @Test
    void withoutAFileTheCallIsWrong() {
        assertThat(Ran.feed("check").status()).isEqualTo(2);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
