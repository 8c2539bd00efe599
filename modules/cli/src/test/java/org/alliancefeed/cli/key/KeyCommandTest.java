package org.alliancefeed.cli.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.alliancefeed.cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCommandTest {

    @TempDir
    Path folder;

    private static String digest(String key) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aKeyAndItsLineArePrinted() throws Exception {
        Ran ran = Ran.feed("key", "acme", "--scope", "publish");

        assertThat(ran.status()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.outLines()).hasSize(2);
        String key = ran.outLines().getFirst().replaceFirst("^key   ", "");
        assertThat(key).matches("feed_[A-Za-z0-9_-]{43}");
        assertThat(ran.outLines().getLast())
                .isEqualTo("line  - {\"holder\":\"acme\",\"sha256\":\"" + digest(key) + "\",\"scopes\":[\"publish\"]}");
    }

    @Test
    void itMayBeBoundToSourcesAndAllowSeveralThings() {
        Ran ran = Ran.feed(
                "key",
                "aii",
                "--scope",
                "publish,curate",
                "--publisher",
                "AII",
                "--publisher",
                "Alliance",
                "--source",
                "aii-*");

        assertThat(ran.outLines().getLast())
                .endsWith(
                        "\"scopes\":[\"publish\",\"curate\"],\"sources\":{\"publishers\":[\"AII\",\"Alliance\"],\"ids\":[\"aii-*\"]}}");
    }

    @Test
    void theLineGoesToTheEndOfAFileAndTheKeyIsPrintedAlone() throws Exception {
        Path file = folder.resolve("keys.yaml");

        String first = Ran.feed("key", "acme", "--scope", "publish", "--file", file.toString())
                .out()
                .strip();
        Files.writeString(file, Files.readString(file).strip());
        String second = Ran.feed("key", "itu", "--scope", "admin", "--file", file.toString())
                .out()
                .strip();

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "- {\"holder\":\"acme\",\"sha256\":\"" + digest(first) + "\",\"scopes\":[\"publish\"]}",
                        "- {\"holder\":\"itu\",\"sha256\":\"" + digest(second) + "\",\"scopes\":[\"admin\"]}");
        assertThat(Files.readString(file)).doesNotContain(first, second);
    }

    @Test
    void aFileThatIsNoneOfLinesIsLeftAsItIs() throws Exception {
        for (String content : new String[] {"[]", "keys: 1\n", "- {"}) {
            Path file = Files.writeString(folder.resolve("keys.json"), content);

            Ran ran = Ran.feed("key", "acme", "--scope", "publish", "--file", file.toString());

            assertThat(ran.status()).as(content).isEqualTo(1);
            assertThat(ran.err()).contains("is no file that a line can be put into");
            assertThat(ran.out()).isEmpty();
            assertThat(Files.readString(file)).isEqualTo(content);
        }
    }

    @Test
    void aScopeIsNeededAndHasToBeOne() {
        assertThat(Ran.feed("key", "acme").status()).isEqualTo(2);
        Ran ran = Ran.feed("key", "acme", "--scope", "write");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("write");
        assertThat(Ran.feed("key", "acme", "--scope", "publish", "--publisher", "!")
                        .status())
                .isEqualTo(2);
        assertThat(Ran.feed("key", " ", "--scope", "publish").status()).isEqualTo(2);
    }
}
