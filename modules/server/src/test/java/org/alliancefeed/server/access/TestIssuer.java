package org.alliancefeed.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An issuer with real keys, which shows them over HTTP. */
final class TestIssuer implements AutoCloseable {

    static final String AUDIENCE = "https://feed.example";

    private static final int GONE = 503;

    /** To make one takes long. */
    private static final RSAKey FIRST = rsa("first");

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile List<JWK> shown;
    private volatile boolean away;
    private volatile String saysItIs;
    private volatile String keysBody = "";

    TestIssuer() throws IOException {
        shown = List.of(FIRST);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        saysItIs = url();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata()));
        server.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            answer(exchange, keysBody.isEmpty() ? new JWKSet(shown).toString(true) : keysBody);
        });
        server.start();
    }

    private String metadata() {
        return "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\"}".formatted(saysItIs, url());
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(away ? GONE : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Access.TrustedIssuer trusted() {
        return new Access.TrustedIssuer(url(), AUDIENCE, null);
    }

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static ECKey ec(String id) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }

    void shows(JWK... keys) {
        shown = List.of(keys);
    }

    JWK key() {
        return shown.getFirst();
    }

    void goesAway(boolean isAway) {
        away = isAway;
    }

    void saysThatItIs(String other) {
        saysItIs = other;
    }

    void showsAsKeys(String body) {
        keysBody = body;
    }

    /** How often its keys were asked for. */
    int asked() {
        return asked.get();
    }

    /** Claims that are good, for ten minutes. */
    JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(AUDIENCE)
                .subject("secretariat")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                .claim("scope", "openid publish");
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        return token(key(), change);
    }

    String token(JWK key, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(key instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        return signed(header, key instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(key.toRSAKey()), change);
    }

    String signed(JWSHeader header, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        SignedJWT token = new SignedJWT(header, change.apply(claims()).build());
        token.sign(signer);
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
