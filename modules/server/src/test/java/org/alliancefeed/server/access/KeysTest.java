package org.alliancefeed.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.alliancefeed.server.problem.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {

    private static final String DIGEST = "0".repeat(63) + "1";

    @TempDir
    Path folder;

    @Test
    void aListIsReadAsYamlAndAsJson() {
        KeyText key = KeyText.random();
        String yaml = """
                # keys of the secretariats
                - holder: aii
                  sha256: "%s"
                  scopes: [publish]
                  sources: {publishers: ["Industrial Internet Industry Alliance"], ids: [aii-*]}
                """.formatted(key.digest());
        String json = "[{\"holder\":\"aii\",\"sha256\":\"%s\",\"scopes\":[\"publish\"],".formatted(key.digest())
                + "\"sources\":{\"publishers\":[\"Industrial Internet Industry Alliance\"],\"ids\":[\"aii-*\"]}}]";

        for (String text : List.of(yaml, json)) {
            Holder holder = Keys.parse(text).holder(key.secret());

            assertThat(holder.id()).isEqualTo("key:aii");
            assertThat(holder.scopes()).containsExactly(Scope.PUBLISH);
            assertThat(holder.binding())
                    .isEqualTo(new Binding(List.of("Industrial Internet Industry Alliance"), List.of("aii-*")));
        }
    }

    @Test
    void noneIsAListOfNone() {
        for (String text : List.of("", "# nobody yet\n", "[]")) {
            assertThat(Keys.parse(text).count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {                                                                  | is neither YAML nor JSON",
                "[] []                                                                | is neither YAML nor JSON",
                "keys: []                                                             | must be a list of keys",
                "- acme                                                               | /0: must be an object",
                "- {holder: a, sha256: \"%s\", scopes: [publish], scope: x}           | /0/scope: is not a field here",
                "- {sha256: \"%s\", scopes: [publish]}                                | /0/holder: is missing",
                "- {holder: a, sha256: \"%s\", scopes: [write]}                       | 'write' is none of read, publish",
                "- {holder: a, sha256: \"%s\", scopes: []}                            | /0/scopes: must name one",
                "- {holder: a, sha256: feed_x, scopes: [publish]}                     | /0/sha256: must be 64",
                "- {holder: a, sha256: \"%s\", scopes: [publish], sources: {}}        | /0/sources: must name publishers",
                "- {holder: a, holder: b, sha256: \"%s\", scopes: [publish]}          | is neither YAML nor JSON",
            })
    void whatIsWrongIsSaidWithWhereItStands(String text, String reason) {
        assertThatThrownBy(() -> Keys.parse(text.replace("%s", DIGEST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void oneKeyHasOneHolder() {
        Key key = new Key("acme", DIGEST, List.of(Scope.PUBLISH), null);
        String one = Keys.with("", key);

        assertThatThrownBy(() -> Keys.with(one, key)).hasMessageContaining("/1/sha256: is that of another key");
    }

    @Test
    void aKeyIsKnownByItsBeginningAndIsNoTwoTimesTheSame() {
        KeyText key = KeyText.random();

        assertThat(key.secret()).matches("feed_[A-Za-z0-9_-]{43}");
        assertThat(KeyText.random().secret()).isNotEqualTo(key.secret());
        assertThat(key.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void anotherKeyIsNobodys() {
        Keys keys = Keys.parse(Keys.with("", new Key("acme", DIGEST, List.of(Scope.ADMIN), null)));

        assertThatThrownBy(() -> keys.holder("feed_" + DIGEST)).isInstanceOf(Failure.InvalidToken.class);
    }

    @Test
    void aNodeDoesNotStartWithAFileThatItCannotUse() throws Exception {
        Path file = folder.resolve("keys.yaml");
        assertThatThrownBy(() -> new KeyFile(file)).hasMessageContaining(file + " is not there");
        Files.writeString(file, "- acme");
        assertThatThrownBy(() -> new KeyFile(file)).hasMessageContaining(file + " /0: must be an object");
    }
}
