package org.alliancefeed.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessVariablesTest {

    private final List<String> wrong = new ArrayList<>();

    private Access read(String... namesAndValues) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return AccessVariables.read(variables, wrong);
    }

    @Test
    void whereNothingIsSaidNobodyWrites() {
        assertThat(read()).isEqualTo(Access.NOBODY_WRITES);
        assertThat(read("FEED_ACCESS", " ", "FEED_READING", "open")).isEqualTo(Access.NOBODY_WRITES);
        assertThat(wrong).isEmpty();
    }

    @Test
    void opennessIsSaid() {
        assertThat(read("FEED_ACCESS", "open")).isEqualTo(new Access.Open());
        assertThat(wrong).isEmpty();
    }

    @Test
    void keysAndAnIssuerAreTaken() {
        assertThat(read(
                        "FEED_KEYS", "/etc/feed/keys.yaml",
                        "FEED_ISSUER", "https://id.example/realms/feed",
                        "FEED_AUDIENCE", "feed",
                        "FEED_JWKS_URL", "http://localhost:9000/keys",
                        "FEED_READING", "token"))
                .isEqualTo(new Access.ByToken(
                        false,
                        Path.of("/etc/feed/keys.yaml"),
                        new Access.TrustedIssuer(
                                "https://id.example/realms/feed", "feed", URI.create("http://localhost:9000/keys"))));
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatContradictsItselfIsNamed() {
        read("FEED_ACCESS", "open", "FEED_KEYS", "keys.yaml", "FEED_READING", "token");
        assertThat(wrong)
                .containsExactly(
                        "FEED_KEYS says nothing where FEED_ACCESS is open; leave one of the two out",
                        "FEED_READING is token, but FEED_ACCESS is open; leave one of the two out");
    }

    @Test
    void whatIsWrongIsNamedWithWhatItMayBe() {
        read("FEED_ACCESS", "closed");
        read("FEED_READING", "token");
        read("FEED_ISSUER", "http://id.example", "FEED_AUDIENCE", "feed");
        read("FEED_ISSUER", "https://id.example");
        read("FEED_AUDIENCE", "feed");

        assertThat(wrong)
                .containsExactly(
                        "FEED_ACCESS must be open, or be left out, but is 'closed'",
                        "FEED_READING is token, but no token is taken; set FEED_KEYS or FEED_ISSUER",
                        "FEED_ISSUER must be an https address, or an http address of this machine, but is 'http://id.example'",
                        "FEED_AUDIENCE is missing; it is what tokens for this feed have in aud",
                        "FEED_AUDIENCE says nothing without FEED_ISSUER");
    }
}
