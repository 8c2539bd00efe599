package org.alliancefeed.server.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.server.problem.Failure;
import org.jspecify.annotations.Nullable;

/** Tokens (JWT) that an issuer signs, held to RFC 8725 and, but for {@code typ}, to RFC 9068. */
final class IssuedTokens implements Tokens {

    /** The claim that says for which sources its token may speak. */
    private static final String SOURCES = "feed_sources";

    /** Those of key pairs: what anybody can read in a JWKS can sign nothing. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** Many issuers call an access token a JWT. One for another purpose has another audience, or no scope. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
            new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null);

    private static final Duration KEYS_ARE_FRESH = Duration.ofMinutes(5);

    /** How long keys stay good while their issuer is away. */
    private static final Duration KEYS_ARE_GOOD = Duration.ofHours(1);

    /** A key that nobody knows makes the issuer be asked, and anybody can name one. */
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Access.TrustedIssuer issuer;
    private final IssuerKeys keys;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    IssuedTokens(Access.TrustedIssuer issuer) {
        this.issuer = issuer;
        keys = new IssuerKeys(issuer);
        var cached = JWKSourceBuilder.create(keys)
                .cache(KEYS_ARE_FRESH.toMillis(), PATIENCE.toMillis())
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_QUESTIONS.toMillis())
                .outageTolerant(KEYS_ARE_GOOD.toMillis())
                .build();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, cached));
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                issuer.audience(),
                new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
                Set.of("sub", "exp")));
    }

    @Override
    public boolean hasForm(String token) {
        return token.chars().filter(sign -> sign == '.').count() == 2;
    }

    @Override
    public Holder holder(String token) {
        JWTClaimsSet claims = verified(token);
        // An issuer has no space, so that no two holders have one id.
        return new Holder("jwt:" + claims.getIssuer() + " " + claims.getSubject(), scopes(claims), binding(claims));
    }

    private JWTClaimsSet verified(String token) {
        try {
            return processor.process(token, null);
        } catch (ParseException e) {
            throw new Failure.InvalidToken("it is no JWT");
        } catch (BadJWSException | BadJWTException e) {
            throw new Failure.InvalidToken(String.valueOf(e.getMessage()));
        } catch (BadJOSEException | RateLimitReachedException e) {
            // No key fits: its issuer has none such, or has one that could not be had.
            throw keys.areAway() ? away(e) : new Failure.InvalidToken("its key or algorithm is none of its issuer's");
        } catch (KeySourceException e) {
            throw away(e);
        } catch (JOSEException e) {
            throw new Failure.InvalidToken("its key is for another algorithm");
        }
    }

    private Failure away(Exception cause) {
        return new Failure.IssuerAway(issuer.issuer(), cause);
    }

    /** Words for other services stand beside those for this one. */
    private static Set<Scope> scopes(JWTClaimsSet claims) {
        Stream<String> words =
                switch (claims.getClaim("scope")) {
                    case String text -> Arrays.stream(text.split(" "));
                    case List<?> list -> list.stream().map(String::valueOf);
                    case null, default -> Stream.empty();
                };
        return words.map(word -> Word.find(Scope.class, word))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** A claim that cannot be read does not count as none: that would let speak for all. */
    private static @Nullable Binding binding(JWTClaimsSet claims) {
        if (!claims.getClaims().containsKey(SOURCES)) {
            return null;
        }
        RecordReader.Result<Binding> read =
                RecordReader.read(MAPPER.valueToTree(claims.getClaim(SOURCES)), Binding.class);
        Binding binding = read.value();
        List<Problem> problems = binding == null ? read.problems() : binding.check();
        if (binding == null || !problems.isEmpty()) {
            throw new Failure.InvalidToken(
                    "its claim " + SOURCES + ": " + problems.getFirst().toString());
        }
        return binding;
    }

    @Override
    public String origin() {
        return "a token of " + issuer.issuer();
    }
}
