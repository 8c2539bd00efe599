package org.alliancefeed.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever asks is told of what he may do. */
class AccessCallTest {

    private static final String ACCESS = "/api/v1/access";

    @TempDir
    Path folder;

    private static String read(InMemoryFeed feed, String... headers) {
        HttpResponse<String> answer = feed.get(ACCESS, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void whereNothingTakesATokenEverybodyMayDoEverything() {
        try (InMemoryFeed feed = new InMemoryFeed()) {
            String all = "{\"open\":true,\"scopes\":[\"read\",\"publish\",\"curate\",\"admin\"]}";
            assertThat(read(feed)).isEqualTo(all);
            assertThat(read(feed, "Authorization", "Bearer nonsense")).isEqualTo(all);
        }
    }

    @Test
    void aKeySaysItsHolderAndItsScopes() {
        KeyRing keys = new KeyRing(folder.resolve("keys.yaml"));
        try (InMemoryFeed feed = new InMemoryFeed(keys.access(true))) {
            assertThat(read(feed)).isEqualTo("{\"open\":false,\"scopes\":[\"read\"]}");
            assertThat(read(feed, "Authorization", keys.add("Ada: the editor", Scope.CURATE)))
                    .isEqualTo("{\"open\":false,\"scopes\":[\"read\",\"curate\"],\"by\":\"Ada: the editor\"}");
            assertThat(read(feed, "Authorization", keys.add("root", Scope.ADMIN)))
                    .isEqualTo(
                            "{\"open\":false,\"scopes\":[\"read\",\"publish\",\"curate\",\"admin\"],\"by\":\"root\"}");
        }
    }

    @Test
    void whereReadingTakesATokenWhoeverHasNoneIsToldSo() {
        KeyRing keys = new KeyRing(folder.resolve("keys.yaml"));
        try (InMemoryFeed feed = new InMemoryFeed(keys.access(false))) {
            assertThat(read(feed)).isEqualTo("{\"open\":false,\"scopes\":[]}");
            assertThat(read(feed, "Authorization", keys.add("acme", Scope.PUBLISH)))
                    .isEqualTo("{\"open\":false,\"scopes\":[\"read\",\"publish\"],\"by\":\"acme\"}");
        }
    }

    @Test
    void aTokenThatIsNotGoodIsRefusedAsAnywhere() {
        KeyRing keys = new KeyRing(folder.resolve("keys.yaml"));
        try (InMemoryFeed feed = new InMemoryFeed(keys.access(true))) {
            HttpResponse<String> answer = feed.get(
                    ACCESS, "Authorization", "Bearer " + KeyText.random().secret());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @Test
    void anIssuersTokenSaysItsSubject() throws Exception {
        try (TestIssuer issuer = new TestIssuer();
                InMemoryFeed feed = new InMemoryFeed(new Access.ByToken(true, null, issuer.trusted()))) {
            String token =
                    issuer.token(claims -> claims.subject("ada@example.org").claim("scope", "curate openid"));

            assertThat(read(feed, "Authorization", "Bearer " + token))
                    .isEqualTo("{\"open\":false,\"scopes\":[\"read\",\"curate\"],\"by\":\"ada@example.org\"}");
        }
    }
}
