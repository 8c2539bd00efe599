package org.alliancefeed.timelines.view;

import java.time.Duration;

/** The store that has the answer cannot be read just now: it is starting, or moving between nodes. */
public final class NotReady extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    public NotReady(String why, Duration retryAfter) {
        super(why);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
