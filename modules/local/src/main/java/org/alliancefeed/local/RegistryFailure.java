package org.alliancefeed.local;

import org.jspecify.annotations.Nullable;

/** The registry did not start, or stopped by itself; the message ends with the last lines that it logged. */
public final class RegistryFailure extends StartFailure {

    RegistryFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
