package org.alliancefeed.server;

/** Another program listens where the feed is to. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    PortTaken(String host, int port, Throwable cause) {
        super(
                "cannot listen on " + host + ":" + port + ", which another program has taken or this machine does not"
                        + " have; choose another port, or 0 for any that is free",
                cause);
    }
}
