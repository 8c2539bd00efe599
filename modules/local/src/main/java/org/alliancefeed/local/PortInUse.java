package org.alliancefeed.local;

import org.jspecify.annotations.Nullable;

/** Something else listens on the port. Who calls knows the option that changes it, and can add it to the message. */
public final class PortInUse extends StartFailure {

    private final int port;
    private final String what;

    PortInUse(String what, String host, int port, @Nullable Throwable cause) {
        super(
                "The %s cannot listen on %s:%d: the port is taken. Stop what listens there, or choose another port."
                        .formatted(what, host, port),
                cause);
        this.port = port;
        this.what = what;
    }

    public int port() {
        return port;
    }

    /** Who wanted the port: {@link LocalBroker#WHAT} or {@link LocalRegistry#WHAT}. */
    public String what() {
        return what;
    }
}
