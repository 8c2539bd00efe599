package org.alliancefeed.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.alliancefeed.server.problem.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedTokensTest {

    private TestIssuer issuer;
    private IssuedTokens tokens;

    @BeforeEach
    void start() throws Exception {
        issuer = new TestIssuer();
        tokens = new IssuedTokens(issuer.trusted());
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    private void isRefused(String token, String reason) {
        assertThatThrownBy(() -> tokens.holder(token))
                .isInstanceOf(Failure.InvalidToken.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining(token);
    }

    private void isRefused(UnaryOperator<JWTClaimsSet.Builder> change, String reason) throws Exception {
        isRefused(issuer.token(change), reason);
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    @Test
    void aGoodOneSaysWhoseItIsAndWhatItAllows() throws Exception {
        Holder holder = tokens.holder(issuer.token(claims -> claims.claim("scope", "openid publish curate")));

        assertThat(holder.id()).isEqualTo("jwt:" + issuer.url() + " secretariat");
        assertThat(holder.scopes()).containsExactlyInAnyOrder(Scope.PUBLISH, Scope.CURATE);
        assertThat(holder.isBound()).isFalse();
    }

    @Test
    void scopesMayBeAnArrayAndWithoutAnyItAllowsNothing() throws Exception {
        assertThat(tokens.holder(issuer.token(claims -> claims.claim("scope", List.of("publish", "email"))))
                        .scopes())
                .containsExactly(Scope.PUBLISH);
        assertThat(tokens.holder(issuer.token(claims -> claims.claim("scope", null)))
                        .scopes())
                .isEmpty();
        assertThat(tokens.holder(issuer.token(claims -> claims.claim("scope", 7)))
                        .scopes())
                .isEmpty();
    }

    @Test
    void anIssuerMayCallAnAccessTokenAJwtOrSayNothing() throws Exception {
        RSAKey key = issuer.key().toRSAKey();
        for (JOSEObjectType type : new JOSEObjectType[] {JOSEObjectType.JWT, null}) {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                    .type(type)
                    .keyID(key.getKeyID())
                    .build();
            assertThat(tokens.holder(issuer.signed(header, new RSASSASigner(key), claims -> claims))
                            .may(Scope.PUBLISH))
                    .isTrue();
        }
        JWSHeader logout = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("logout+jwt"))
                .keyID(key.getKeyID())
                .build();
        isRefused(issuer.signed(logout, new RSASSASigner(key), claims -> claims), "algorithm");
    }

    @Test
    void oneThatHasRunOutOrIsNotGoodYetIsRefused() throws Exception {
        isRefused(claims -> claims.expirationTime(in(Duration.ofMinutes(-2))), "Expired");
        isRefused(claims -> claims.notBeforeTime(in(Duration.ofMinutes(5))), "before use time");
        isRefused(claims -> claims.expirationTime(null), "exp");
        assertThat(tokens.holder(issuer.token(claims -> claims.expirationTime(in(Duration.ofSeconds(-10)))))
                        .id())
                .as("clocks may differ by a minute")
                .isNotEmpty();
    }

    @Test
    void oneForAnotherOrByAnotherIsRefused() throws Exception {
        isRefused(claims -> claims.audience("https://other.example"), "audience");
        isRefused(claims -> claims.audience((String) null), "aud");
        isRefused(claims -> claims.issuer("https://other.example"), "iss");
        isRefused(claims -> claims.issuer(null), "iss");
        isRefused(claims -> claims.subject(null), "sub");
    }

    @Test
    void oneThatNobodySignedIsRefused() {
        isRefused(new PlainJWT(issuer.claims().build()).serialize(), "algorithm");
    }

    /** What is public must not become the secret of another algorithm. */
    @Test
    void oneThatIsSignedWithThePublicKeyAsASecretIsRefused() throws Exception {
        RSAKey key = issuer.key().toRSAKey();
        byte[] der = key.toPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
        for (byte[] secret : List.of(
                der,
                pem.getBytes(StandardCharsets.UTF_8),
                key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            isRefused(issuer.signed(header, new MACSigner(secret), claims -> claims), "algorithm");
        }
    }

    @Test
    void oneThatBringsItsOwnKeyIsRefused() throws Exception {
        RSAKey own = TestIssuer.rsa("first");
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID("first")
                .jwk(own.toPublicJWK())
                .jwkURL(URI.create(issuer.url() + "/own"))
                .build();

        isRefused(issuer.signed(header, new RSASSASigner(own), claims -> claims), "signature");
    }

    @Test
    void oneWhoseAlgorithmIsNotThatOfTheKeyIsRefused() throws Exception {
        ECKey shown = TestIssuer.ec("curve");
        issuer.shows(shown);
        ECKey other = new ECKeyGenerator(Curve.P_384).keyID("curve").generate();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("curve").build();

        isRefused(issuer.signed(header, new ECDSASigner(other), claims -> claims), "algorithm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"alg\":5}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"NONE\"}",
                "{\"alg\":\"RS256\",\"kid\":7}",
                "{\"alg\":\"RS256\",\"kid\":\"first\"}",
                "{\"alg\":\"RS256\",\"kid\":\"first\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"RS256\",\"kid\":\"first\",\"crit\":[\"other\"],\"other\":1}",
                "{\"alg\":\"RS256\",\"kid\":\"first\",\"jwk\":{}}",
                "{\"alg\":\"RS256\",\"kid\":\"first\",\"x5c\":[\"x\"],\"x5u\":\"file:///etc/passwd\"}",
                "{\"alg\":\"ES256\",\"kid\":\"first\"}",
                "{\"alg\":\"RS256\",\"alg\":\"none\"}"
            })
    void nonsenseIsRefusedAndNothingElse(String header) {
        String claims = encoded(issuer.claims().build().toString());
        for (String token : List.of(
                encoded(header) + "." + claims + ".",
                encoded(header) + "." + claims + ".AAAA",
                encoded(header) + "..AAAA",
                encoded(header) + "." + encoded("[]") + ".AAAA",
                header + "." + header + "." + header)) {
            assertThatThrownBy(() -> tokens.holder(token)).as(token).isInstanceOf(Failure.InvalidToken.class);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void oneThatWasChangedIsRefused() throws Exception {
        String[] good = issuer.token(claims -> claims).split("\\.");
        String[] more = issuer.token(claims -> claims.claim("scope", "admin")).split("\\.");

        isRefused(good[0] + "." + more[1] + "." + good[2], "signature");
        isRefused("a.b.c", "no JWT");
    }

    @Test
    void aNewKeyIsTakenUpAndAnOldOneIsNoLongerGood() throws Exception {
        String old = issuer.token(claims -> claims);
        assertThat(tokens.holder(old).may(Scope.PUBLISH)).isTrue();
        assertThat(tokens.holder(old).may(Scope.PUBLISH)).isTrue();
        assertThat(issuer.asked()).isEqualTo(1);

        ECKey next = TestIssuer.ec("next");
        issuer.shows(next);

        assertThat(tokens.holder(issuer.token(next, claims -> claims)).may(Scope.PUBLISH))
                .isTrue();
        assertThat(issuer.asked()).isEqualTo(2);
        isRefused(old, "");
    }

    @Test
    void keysThatNobodyKnowsDoNotMakeTheIssuerBeAskedWithoutEnd() throws Exception {
        assertThat(tokens.holder(issuer.token(claims -> claims)).may(Scope.PUBLISH))
                .isTrue();
        for (int i = 0; i < 20; i++) {
            isRefused(issuer.token(TestIssuer.ec("unknown-" + i), claims -> claims), "");
        }

        assertThat(issuer.asked()).isLessThan(5);
    }

    @Test
    void anIssuerThatIsAwayMakesNoTokenBad() throws Exception {
        issuer.goesAway(true);
        String token = issuer.token(claims -> claims);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tokens.holder(token)).isInstanceOf(Failure.IssuerAway.class);
        }
    }

    @Test
    void keysThatAreKnownStayGoodWhileTheIssuerIsAwayAndOthersCannotBeTold() throws Exception {
        String token = issuer.token(claims -> claims);
        assertThat(tokens.holder(token).may(Scope.PUBLISH)).isTrue();
        issuer.goesAway(true);

        assertThat(tokens.holder(token).may(Scope.PUBLISH)).isTrue();
        String unknown = issuer.token(TestIssuer.ec("unknown"), claims -> claims);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> tokens.holder(unknown)).isInstanceOf(Failure.IssuerAway.class);
        }
    }

    @Test
    void anIssuerThatShowsSomethingElseIsAsGoodAsAway() throws Exception {
        issuer.showsAsKeys("<html>Sign in</html>");
        String token = issuer.token(claims -> claims);

        assertThatThrownBy(() -> tokens.holder(token)).isInstanceOf(Failure.IssuerAway.class);
    }

    @Test
    void theMetadataOfAnotherIssuerAreNotBelieved() throws Exception {
        issuer.saysThatItIs("https://other.example");
        String token = issuer.token(claims -> claims);

        assertThatThrownBy(() -> tokens.holder(token)).isInstanceOf(Failure.IssuerAway.class);
        assertThat(issuer.asked()).isZero();
    }

    @Test
    void whereTheKeysAreMayBeToldInstead() throws Exception {
        issuer.saysThatItIs("https://other.example");
        IssuedTokens told = new IssuedTokens(
                new Access.TrustedIssuer(issuer.url(), TestIssuer.AUDIENCE, URI.create(issuer.url() + "/keys")));

        assertThat(told.holder(issuer.token(claims -> claims)).may(Scope.PUBLISH))
                .isTrue();
    }

    @Test
    void itMayBeBoundToSources() throws Exception {
        Holder holder = tokens.holder(
                issuer.token(claims -> claims.claim("feed_sources", Map.of("publishers", List.of("Huawei")))));

        assertThat(holder.binding()).isEqualTo(new Binding(List.of("Huawei"), List.of()));
    }

    @Test
    void aBindingThatCannotBeReadIsNotTakenForNone() throws Exception {
        for (Object binding :
                new Object[] {"Huawei", List.of("Huawei"), Map.of(), Map.of("publisher", "Huawei"), true}) {
            isRefused(claims -> claims.claim("feed_sources", binding), "feed_sources");
        }
        JWTClaimsSet.Builder none = issuer.claims().serializeNullClaims(true).claim("feed_sources", null);
        isRefused(claims -> none, "feed_sources");
    }

    @Test
    void itHasTheFormOfAJwt() throws Exception {
        assertThat(tokens.hasForm(issuer.token(claims -> claims))).isTrue();
        assertThat(tokens.hasForm(KeyText.random().secret())).isFalse();
        assertThat(tokens.hasForm("")).isFalse();
    }
}
