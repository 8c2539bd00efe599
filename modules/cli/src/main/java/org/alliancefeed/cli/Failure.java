package org.alliancefeed.cli;

import org.jspecify.annotations.Nullable;

/** The work failed for a reason that the person at the terminal can do something about. The message says what. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Failure(String message) {
        this(message, null);
    }

    public Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
