package org.alliancefeed.server.webhooks;

import java.time.Duration;

/**
 * How webhooks are delivered.
 *
 * @param isPrivateAllowed whether addresses within a private network may be delivered to
 * @param timeout within which a receiver has to answer
 */
public record WebhookSettings(boolean isPrivateAllowed, Schedule schedule, Duration timeout) {

    public WebhookSettings {
        if (timeout.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("timeout must be more than 0, but is '" + timeout + "'");
        }
    }

    /** As the standard has it. */
    public static WebhookSettings standard(boolean isPrivateAllowed) {
        return new WebhookSettings(isPrivateAllowed, Schedule.standard(), Duration.ofSeconds(15));
    }
}
