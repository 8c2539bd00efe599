package org.alliancefeed.local;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

final class Ports {

    private Ports() {}

    static void check(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "port is %d, but a port is a number from 1 to 65535, or 0 for any free one".formatted(port));
        }
    }

    /** Asks before a child process is started, whose own complaint would come late and at length. */
    static void checkFree(String what, String host, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(host, port));
        } catch (BindException e) {
            throw new PortInUse(what, host, port, e);
        } catch (IOException e) {
            throw new RegistryFailure("The %s cannot listen on %s:%d: %s".formatted(what, host, port, e), e);
        }
    }
}
