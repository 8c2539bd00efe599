package org.alliancefeed.local;

import org.jspecify.annotations.Nullable;

/** Why the broker or the registry is not running. The message is meant for the person at the terminal. */
public abstract sealed class StartFailure extends RuntimeException
        permits DataDirectoryInUse, DataDirectoryUnusable, PortInUse, BrokerFailure, RegistryFailure {

    StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
