package org.alliancefeed.server.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.alliancefeed.server.webhooks.Webhook.Secret;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** Of the standard's own tests. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant TIME = Instant.ofEpochSecond(1_614_265_330);
    private static final String PAYLOAD = "{\"test\": 2432232314}";

    @Test
    void aMessageIsSignedAsTheStandardSignsIt() {
        assertThat(Signature.of(List.of(new Secret(SECRET, null)), ID, TIME, PAYLOAD))
                .isEqualTo(SIGNATURE);
    }

    @Test
    void severalSecretsSignBesideEachOther() {
        String other = Signature.newSecret();

        String both = Signature.of(List.of(new Secret(other, null), new Secret(SECRET, "x")), ID, TIME, PAYLOAD);

        assertThat(both).endsWith(" " + SIGNATURE).startsWith("v1,").doesNotStartWith(SIGNATURE);
    }

    @Test
    void aSecretIsLongEnoughAndNeverTheSame() {
        String secret = Signature.newSecret();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(Signature.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSizeBetween(24, 64);
    }

    @Test
    void anOldSecretSignsForADayBesideTheNewOne() {
        Wanted wanted = new Wanted(
                "https://example.org/",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
        Webhook webhook = Webhook.of(wanted, "first", TIME, "place").signedWith("second", TIME);

        assertThat(webhook.secretsAt(TIME.plusSeconds(86_399)))
                .extracting(Secret::text)
                .containsExactly("second", "first");
        assertThat(webhook.secretsAt(TIME.plusSeconds(86_400)))
                .extracting(Secret::text)
                .containsExactly("second");
    }
}
