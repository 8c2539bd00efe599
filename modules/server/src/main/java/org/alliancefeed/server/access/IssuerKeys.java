package org.alliancefeed.server.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of an issuer, as it shows them now. */
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String METADATA = "/.well-known/openid-configuration";
    private static final int CONNECT_MS = 2_000;
    private static final int READ_MS = 3_000;
    private static final int LARGEST = 256 << 10;

    private final Access.TrustedIssuer issuer;
    private final ResourceRetriever http = new DefaultResourceRetriever(CONNECT_MS, READ_MS, LARGEST);
    private volatile boolean away;

    IssuerKeys(Access.TrustedIssuer issuer) {
        this.issuer = issuer;
    }

    /** Whether it did not answer when it was last asked, or not with keys. */
    boolean areAway() {
        return away;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, SecurityContext context)
            throws KeySourceException {
        try {
            JWKSet keys = JWKSet.parse(text(address()));
            away = false;
            return keys;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            away = true;
            LOG.warn("the keys of the issuer {} cannot be had: {}", issuer.issuer(), e.getMessage());
            throw new JWKSetUnavailableException("the keys cannot be had", e);
        }
    }

    /** Asked for each time, as an issuer may move its keys. */
    private URI address() throws IOException {
        URI told = issuer.jwks();
        if (told != null) {
            return told;
        }
        JsonNode metadata = MAPPER.readTree(text(URI.create(issuer.issuer().replaceAll("/+$", "") + METADATA)));
        if (!metadata.path("issuer").asText().equals(issuer.issuer())) {
            throw new IOException(
                    "its metadata are those of '" + metadata.path("issuer").asText() + "'");
        }
        String keys = metadata.path("jwks_uri").asText();
        if (!AccessVariables.isSafe(keys)) {
            throw new IOException("its metadata name keys at '" + keys + "', which is not https");
        }
        return URI.create(keys);
    }

    private String text(URI address) throws IOException {
        return http.retrieveResource(address.toURL()).getContent();
    }

    @Override
    public void close() {
        // It holds nothing open.
    }
}
