package org.alliancefeed.server.webhooks;

import org.alliancefeed.server.webhooks.Outcome.Answer;
import org.alliancefeed.server.webhooks.Outcome.NoAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to deliver, as it stands on its topic.
 *
 * @param id of the message, the same in each attempt to deliver it
 * @param type of the message
 * @param at an RFC 3339 time
 * @param attempt 1 for the first of the message
 * @param status what the receiver answered; null when it did not
 * @param error why there is no answer; null when there is one
 * @param tookMs until the answer, or until none was waited for any longer
 * @param delivered whether that was a success
 * @param nextAttempt when it is sent again, an RFC 3339 time; null when it is not
 */
public record Attempt(
        String id,
        String type,
        String at,
        int attempt,
        @Nullable Integer status,
        @Nullable String error,
        int tookMs,
        boolean delivered,
        @Nullable String nextAttempt) {

    static Attempt of(Message message, String at, int number, Outcome outcome, @Nullable String nextAttempt) {
        return new Attempt(
                message.id(),
                message.type(),
                at,
                number,
                outcome instanceof Answer answer ? answer.status() : null,
                outcome instanceof NoAnswer none ? none.error() : null,
                (int) outcome.took().toMillis(),
                outcome.isSuccess(),
                nextAttempt);
    }
}
