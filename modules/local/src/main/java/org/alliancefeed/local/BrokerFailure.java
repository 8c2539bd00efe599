package org.alliancefeed.local;

import org.jspecify.annotations.Nullable;

/** The broker did not start, or stopped by itself. */
public final class BrokerFailure extends StartFailure {

    BrokerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
