package org.alliancefeed.server.webhooks;

import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.alliancefeed.server.webhooks.Webhook.Secret;

/**
 * The signature of a message.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The standard asks for 24 to 64. */
    private static final int SECRET_BYTES = 32;

    private Signature() {}

    static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /** One signature for each secret, with spaces between them. */
    static String of(List<Secret> secrets, String messageId, Instant time, String payload) {
        List<String> all = new ArrayList<>();
        for (Secret secret : secrets) {
            try {
                all.add(new com.standardwebhooks.Webhook(secret.text())
                        .sign(messageId, time.getEpochSecond(), payload));
            } catch (EmptyWebhookSecretException | WebhookSigningException e) {
                throw new IllegalStateException("a secret that the feed made signs", e);
            }
        }
        return String.join(" ", all);
    }
}
