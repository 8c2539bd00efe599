package org.alliancefeed.cli;

import org.jspecify.annotations.Nullable;

/** The work failed for a reason that the person at the terminal can do something about. The message says what. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final boolean ofCall;

    public Failure(String message) {
        this(message, null);
    }

    public Failure(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private Failure(String message, @Nullable Throwable cause, boolean ofCall) {
        super(message, cause);
        this.ofCall = ofCall;
    }

    /** It failed because of a value on the command line that nothing but the work could tell to be wrong. */
    public static Failure ofCall(String message, @Nullable Throwable cause) {
        return new Failure(message, cause, true);
    }

    boolean isOfCall() {
        return ofCall;
    }
}
