package org.alliancefeed.server.access;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How a node decides who may do what. */
public sealed interface Access {

    /** Reading is open, and nobody may write. */
    Access NOBODY_WRITES = new ByToken(true, null, null);

    /** Anybody who reaches the node may do everything. */
    record Open() implements Access {}

    /**
     * Whoever has a token that allows it.
     *
     * @param readingIsOpen whether reading needs none
     * @param keys the file of keys; null for none
     * @param issuer whose tokens are taken; null for nobody's
     */
    record ByToken(
            boolean readingIsOpen,
            @Nullable Path keys,
            @Nullable TrustedIssuer issuer) implements Access {}

    /**
     * An issuer of tokens (JWT).
     *
     * @param issuer as its tokens have it in {@code iss}
     * @param audience which they must name in {@code aud}
     * @param jwks where its keys are; null when its metadata say it
     */
    record TrustedIssuer(
            String issuer, String audience, @Nullable URI jwks) {}
}
