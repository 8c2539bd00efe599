package org.alliancefeed.server.access;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is let in by keys. */
class AccessTest {

    private static final String EVENTS = "/api/v1/events";

    @TempDir
    Path folder;

    private KeyRing keys;
    private InMemoryFeed feed;

    @BeforeEach
    void start() {
        keys = new KeyRing(folder.resolve("keys.yaml"));
        feed = new InMemoryFeed(keys.access(true));
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    private HttpResponse<String> publish(String... headers) {
        return send("POST", EVENTS, meeting("m-1", "Huawei"), headers);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = feed.request(path, "Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return feed.send(request.method(method, BodyPublishers.ofString(body)));
    }

    /** A problem, and how it asks for a token. */
    private static String challenge(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/" + type);
        return answer.headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    @Test
    void withoutATokenNothingIsWritten() {
        assertThat(challenge(publish(), 401, "token-needed"))
                .isEqualTo("Bearer realm=\"alliance-feed\", scope=\"publish\"");
        assertThat(challenge(publish("Authorization", "Basic aHVhd2VpOmh1YXdlaQ=="), 401, "token-needed"))
                .doesNotContain("error");
        assertThat(feed.published).isEmpty();
    }

    @Test
    void aTokenThatIsNobodysIsRefusedAndNotRepeated() {
        keys.add("acme", Scope.PUBLISH);
        for (String token : List.of(KeyText.random().secret(), "se-cret", "a1.b2.c3")) {
            HttpResponse<String> answer = publish("Authorization", "Bearer " + token);

            assertThat(challenge(answer, 401, "invalid-token"))
                    .isEqualTo("Bearer realm=\"alliance-feed\", error=\"invalid_token\"");
            assertThat(answer.body()).doesNotContain(token);
        }
        assertThat(feed.published).isEmpty();
    }

    @Test
    void twoTokensAreNone() {
        String good = keys.add("acme", Scope.PUBLISH);

        challenge(publish("Authorization", good, "Authorization", good), 401, "invalid-token");
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        String good = keys.add("acme", Scope.PUBLISH);

        assertThat(publish("Authorization", good.replace("Bearer", "bEARER")).statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "READ, false, false, false",
        "PUBLISH, true, false, false",
        "CURATE, false, true, false",
        "ADMIN, true, true, true",
    })
    void aScopeAllowsWhatItSays(Scope scope, boolean publishes, boolean curates, boolean administers) {
        String key = keys.add("acme", scope);
        String organization =
                "{\"id\":\"acme\",\"kind\":\"company\",\"names\":[{\"text\":\"Acme\",\"language\":\"en\"}]}";

        isAllowed(publishes, "publish", send("POST", EVENTS, meeting("m-1", "Huawei"), "Authorization", key));
        for (HttpResponse<String> answer : List.of(
                send("POST", "/api/v1/organizations", organization, "Authorization", key),
                send("PUT", "/api/v1/organizations/acme", organization, "Authorization", key),
                send("DELETE", "/api/v1/organizations/acme", "", "Authorization", key),
                send("PUT", "/api/v1/judgements/event:m-1", "{\"apart\":true}", "Authorization", key),
                send("DELETE", "/api/v1/judgements/event:m-1", "", "Authorization", key))) {
            isAllowed(curates, "curate", answer);
        }
        assertThat(new Holder("x", Set.of(scope), null).may(Scope.ADMIN)).isEqualTo(administers);
    }

    private static void isAllowed(boolean allowed, String scope, HttpResponse<String> answer) {
        if (allowed) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        } else {
            assertThat(challenge(answer, 403, "insufficient-scope"))
                    .isEqualTo("Bearer realm=\"alliance-feed\", error=\"insufficient_scope\", scope=\"" + scope + "\"");
        }
    }

    @Test
    void theFileIsReadAgainWhenItChanges() {
        String first = keys.add("acme", Scope.PUBLISH);
        assertThat(publish("Authorization", first).statusCode()).isEqualTo(202);
        String second = keys.add("itu", Scope.PUBLISH);
        assertThat(publish("Authorization", second).statusCode()).isEqualTo(202);

        keys.write("");

        challenge(publish("Authorization", first), 401, "invalid-token");
    }

    @Test
    void aFileThatIsBrokenOrGoneKeepsTheKeysThatWereGood() {
        String good = keys.add("acme", Scope.PUBLISH);
        assertThat(publish("Authorization", good).statusCode()).isEqualTo(202);
        for (String broken : List.of("- {", "- holder: acme\n", "keys: []")) {
            keys.write(broken);
            assertThat(publish("Authorization", good).statusCode()).as(broken).isEqualTo(202);
        }
        keys.remove();
        assertThat(publish("Authorization", good).statusCode()).isEqualTo(202);

        keys.mend();
        String other = keys.add("itu", Scope.PUBLISH);

        assertThat(publish("Authorization", other).statusCode()).isEqualTo(202);
    }

    @Test
    void theLogSaysWhoMayWrite() {
        keys.add("acme", Scope.PUBLISH);
        Access.ByToken access = new Access.ByToken(
                false,
                folder.resolve("keys.yaml"),
                new Access.TrustedIssuer("https://id.example", TestIssuer.AUDIENCE, null));

        assertThat(Doorman.of(access).rule())
                .isEqualTo("reading needs a token, too; writing needs a key of " + folder.resolve("keys.yaml")
                        + ", which has 1, or a token of https://id.example");
        assertThat(Doorman.of(new Access.Open()).rule()).startsWith("anybody who reaches this node may");
    }

    @Test
    void whereReadingIsOpenNobodyIsAskedForATokenToRead() {
        assertThat(feed.get("/api/v1/activities").statusCode()).isEqualTo(200);
        assertThat(feed.get("/api/v1/activities", "Authorization", "Bearer nonsense")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAnswerIsKeptForItsHolderAlone() {
        String acme = keys.add("acme", Scope.CURATE);
        String again = keys.add("acme", Scope.CURATE);
        String itu = keys.add("itu", Scope.CURATE);
        feed.know(organization("zte", null, "ZTE"));

        HttpResponse<String> first = remove("zte", acme);
        HttpResponse<String> same = remove("zte", again);
        HttpResponse<String> other = remove("zte", itu);
        HttpResponse<String> another = remove("huawei", itu);

        assertThat(first.headers().firstValue("Feed-Position"))
                .isPresent()
                .isEqualTo(same.headers().firstValue("Feed-Position"))
                .isNotEqualTo(other.headers().firstValue("Feed-Position"));
        assertThat(other.statusCode()).isEqualTo(202);
        assertThat(another.statusCode())
                .as("its own key stands for its own write")
                .isEqualTo(422);
    }

    private HttpResponse<String> remove(String organization, String key) {
        return send(
                "DELETE", "/api/v1/organizations/" + organization, "", "Authorization", key, "Idempotency-Key", "k-1");
    }

    @Test
    void aNodeThatIsToldNothingLetsNobodyWriteAndEverybodyRead() {
        try (InMemoryFeed untold = new InMemoryFeed(Access.NOBODY_WRITES)) {
            HttpResponse<String> answer = untold.post(EVENTS, "application/json", meeting("m-1", "Huawei"));

            challenge(answer, 401, "token-needed");
            assertThat(json(answer.body()).path("detail").asText()).contains("takes no tokens");
            assertThat(untold.get("/api/v1/activities").statusCode()).isEqualTo(200);
        }
        assertThat(Doorman.of(Access.NOBODY_WRITES).rule())
                .isEqualTo("reading is open; nobody may write: neither"
                        + " FEED_KEYS nor FEED_ISSUER is set, and FEED_ACCESS is not open");
    }

    @Test
    void anIssuerThatIsAwayIsSaidWithATimeToTryAgain() throws Exception {
        try (TestIssuer issuer = new TestIssuer();
                InMemoryFeed trusting = new InMemoryFeed(new Access.ByToken(true, null, issuer.trusted()))) {
            String token = "Bearer " + issuer.token(claims -> claims);
            issuer.goesAway(true);
            HttpResponse<String> away = post(trusting, token);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(json(away.body()).path("type").asText()).isEqualTo("/problems/issuer-unavailable");
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
            assertThat(trusting.published).isEmpty();
        }
        try (TestIssuer issuer = new TestIssuer();
                InMemoryFeed trusting = new InMemoryFeed(new Access.ByToken(true, null, issuer.trusted()))) {
            assertThat(post(trusting, "Bearer " + issuer.token(claims -> claims))
                            .statusCode())
                    .isEqualTo(202);
            challenge(
                    post(trusting, "Bearer " + issuer.token(claims -> claims.claim("scope", "openid"))),
                    403,
                    "insufficient-scope");
            challenge(post(trusting, KeyText.random().secret()), 401, "token-needed");
        }
    }

    private static HttpResponse<String> post(InMemoryFeed feed, String authorization) {
        return feed.send(feed.request(EVENTS, "Content-Type", "application/json", "Authorization", authorization)
                .POST(BodyPublishers.ofString(meeting("m-1", "Huawei"))));
    }

    @Test
    void theDescriptionSaysWhichCallsNeedAToken() throws Exception {
        JsonNode description =
                new YAMLMapper().readTree(feed.get("/openapi.yaml").body());

        JsonNode scheme = description.path("components").path("securitySchemes").path("token");
        assertThat(scheme.path("type").asText()).isEqualTo("http");
        assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(call -> List.of("post", "put", "delete", "patch").contains(call.getKey()))
                .forEach(call -> {
                    String name = call.getKey() + " " + path.getKey();
                    assertThat(call.getValue().path("security").path(0).has("token"))
                            .as(name)
                            .isTrue();
                    assertThat(call.getValue().path("responses").has("401"))
                            .as(name)
                            .isTrue();
                    assertThat(call.getValue().path("responses").has("403"))
                            .as(name)
                            .isTrue();
                }));
        assertThat(description.path("paths").path(EVENTS).path("post").isObject())
                .isTrue();
    }
}
