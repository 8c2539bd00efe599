package org.alliancefeed.server.webhooks;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending a message. */
sealed interface Outcome {

    Duration took();

    /** Whether the receiver has it. */
    boolean isSuccess();

    /** In words. */
    String text();

    /**
     * The receiver answered.
     *
     * @param retryAfter when it wants to be asked again; null where it does not say
     * @param body the beginning of what it answered
     */
    record Answer(int status, Duration took, @Nullable Duration retryAfter, String body) implements Outcome {

        @Override
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The time that a receiver asks for which is overloaded or away; null for none. */
        @Nullable Duration asksFor() {
            return status == 429 || status == 503 ? retryAfter : null;
        }

        /** The receiver wants nothing any more. */
        boolean isGone() {
            return status == 410;
        }

        @Override
        public String text() {
            return "the receiver answered " + status;
        }
    }

    /** Nothing that can be understood came back in time. */
    record NoAnswer(String error, Duration took) implements Outcome {

        @Override
        public boolean isSuccess() {
            return false;
        }

        @Override
        public String text() {
            return error;
        }
    }
}
