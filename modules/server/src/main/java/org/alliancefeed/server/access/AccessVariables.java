package org.alliancefeed.server.access;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alliancefeed.server.access.Access.TrustedIssuer;
import org.jspecify.annotations.Nullable;

/** What environment variables say of who may do what. */
public final class AccessVariables {

    public static final String ACCESS = "FEED_ACCESS";
    public static final String KEYS = "FEED_KEYS";
    public static final String ISSUER = "FEED_ISSUER";
    private static final String READING = "FEED_READING";
    private static final String AUDIENCE = "FEED_AUDIENCE";
    private static final String JWKS = "FEED_JWKS_URL";
    private static final String OPEN = "open";
    private static final String TOKEN = "token";

    private final Map<String, String> variables;
    private final List<String> wrong;

    private AccessVariables(Map<String, String> variables, List<String> wrong) {
        this.variables = variables;
        this.wrong = wrong;
    }

    /** @param wrong takes what is wrong with them */
    public static Access read(Map<String, String> variables, List<String> wrong) {
        return new AccessVariables(variables, wrong).access();
    }

    private Access access() {
        String access = word(ACCESS, Set.of(OPEN));
        String reading = word(READING, Set.of(OPEN, TOKEN));
        Path keys = keys();
        TrustedIssuer issuer = issuer();
        if (access != null) {
            Stream.of(KEYS, ISSUER, AUDIENCE, JWKS)
                    .filter(name -> value(name) != null)
                    .forEach(name ->
                            wrong.add(name + " says nothing where " + ACCESS + " is open; leave one of the two out"));
            if (TOKEN.equals(reading)) {
                wrong.add(READING + " is token, but " + ACCESS + " is open; leave one of the two out");
            }
            return new Access.Open();
        }
        if (TOKEN.equals(reading) && value(KEYS) == null && value(ISSUER) == null) {
            wrong.add(READING + " is token, but no token is taken; set " + KEYS + " or " + ISSUER);
        }
        return new Access.ByToken(!TOKEN.equals(reading), keys, issuer);
    }

    private @Nullable String word(String name, Set<String> allowed) {
        String value = value(name);
        if (value != null && !allowed.contains(value)) {
            refuse(name, String.join(" or ", allowed.stream().sorted().toList()) + ", or be left out", value);
        }
        return value;
    }

    private @Nullable Path keys() {
        String value = value(KEYS);
        try {
            return value == null ? null : Path.of(value);
        } catch (InvalidPathException e) {
            refuse(KEYS, "a file", String.valueOf(value));
            return null;
        }
    }

    private @Nullable TrustedIssuer issuer() {
        String issuer = address(ISSUER);
        String audience = value(AUDIENCE);
        String jwks = address(JWKS);
        if (issuer == null) {
            Stream.of(AUDIENCE, JWKS)
                    .filter(name -> value(name) != null && value(ISSUER) == null)
                    .forEach(name -> wrong.add(name + " says nothing without " + ISSUER));
            return null;
        }
        if (audience == null) {
            wrong.add(AUDIENCE + " is missing; it is what tokens for this feed have in aud");
            return null;
        }
        return new TrustedIssuer(issuer, audience, jwks == null ? null : URI.create(jwks));
    }

    /** Whoever can change the keys on their way can sign any token. */
    private @Nullable String address(String name) {
        String value = value(name);
        if (value != null && !isSafe(value)) {
            refuse(name, "an https address, or an http address of this machine", value);
            return null;
        }
        return value;
    }

    static boolean isSafe(String value) {
        try {
            URI uri = URI.create(value);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && isOfThisMachine(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isOfThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private void refuse(String name, String allowed, String value) {
        wrong.add(name + " must be " + allowed + ", but is '" + value + "'");
    }

    private @Nullable String value(String name) {
        String value = variables.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }
}
