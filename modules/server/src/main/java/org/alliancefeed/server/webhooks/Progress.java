package org.alliancefeed.server.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a webhook has got, as it stands on its topic. Only the node that delivers writes it.
 *
 * @param run of the webhook that it belongs to
 * @param place in the stream, behind all that was delivered
 * @param failures how often the next message was sent in vain
 * @param message the id of that message; null when nothing has failed
 * @param nextAttempt when it is sent again, an RFC 3339 time
 * @param disabled why nothing is sent any more; null as long as something is
 */
public record Progress(
        int run,
        String place,
        int failures,
        @Nullable String message,
        @Nullable String nextAttempt,
        @Nullable String disabled) {

    static Progress at(int run, String place) {
        return new Progress(run, place, 0, null, null, null);
    }

    /** The same with the next message further on. */
    Progress passed(String to) {
        return new Progress(run, to, failures, message, nextAttempt, disabled);
    }

    Progress failed(String id, int times, Instant next) {
        return new Progress(run, place, times, id, next.toString(), null);
    }

    Progress disabled(String why) {
        return new Progress(run, place, failures, message, null, why);
    }

    /** How often a message has been sent in vain. */
    int failuresOf(String id) {
        return id.equals(message) ? failures : 0;
    }
}
