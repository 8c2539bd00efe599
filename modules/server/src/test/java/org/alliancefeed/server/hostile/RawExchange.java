package org.alliancefeed.server.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends bytes over a connection of its own, and sees what is answered. */
final class RawExchange {

    /** Nothing was answered before the connection ended. */
    static final int NOTHING = 0;

    private static final int PATIENCE_MS = 30_000;
    private static final int CONTINUE = 100;

    private RawExchange() {}

    /**
     * The status of the answer.
     *
     * @throws SocketTimeoutException when neither an answer comes nor the connection ends, or the body is not taken
     */
    static int status(URI server, HostileRequest request) throws IOException, InterruptedException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            // Nobody waits for what is still on its way, and no port stays taken.
            socket.setSoLinger(true, 0);
            Thread sending = Thread.ofVirtual().start(() -> send(socket, request));
            int status = status(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
            if (!sending.join(Duration.ofMillis(PATIENCE_MS))) {
                throw new SocketTimeoutException("answered with " + status + ", and the rest is not taken");
            }
            return status;
        }
    }

    /** A server that has answered need not take the rest. */
    private static void send(Socket socket, HostileRequest request) {
        try {
            socket.getOutputStream().write(request.bytes());
            if (!request.whole()) {
                socket.shutdownOutput();
            }
        } catch (IOException ignored) {
            // What it has answered is there to be read.
        }
    }

    private static int status(BufferedReader answer) throws IOException {
        while (true) {
            String line = line(answer);
            if (line == null || !line.startsWith("HTTP/1.")) {
                return NOTHING;
            }
            int status = Integer.parseInt(line.substring(9, 12));
            if (status != CONTINUE) {
                return status;
            }
            line(answer);
        }
    }

    private static @Nullable String line(BufferedReader answer) throws IOException {
        try {
            return answer.readLine();
        } catch (SocketException ignored) {
            // A connection that is reset has ended.
            return null;
        }
    }
}
