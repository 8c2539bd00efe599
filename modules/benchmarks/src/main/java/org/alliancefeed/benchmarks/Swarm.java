package org.alliancefeed.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Very many clients of a stream on one thread, which count what they receive. */
final class Swarm {

    static final String CONNECTED = "connected";
    static final String RECEIVED = "received ";

    private static final byte[] EVENT = "event: meeting".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CAUGHT_UP = "event: caught-up".getBytes(StandardCharsets.UTF_8);
    private static final String REQUEST = "GET /api/v1/stream?topics=meetings HTTP/1.1\r\nHost: feed\r\n\r\n";

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);
    private final byte[] bytes = new byte[1 << 20];
    private long received;
    private int caughtUp;

    private Swarm() throws IOException {}

    /** How much of either word a client has read. */
    private static final class Client {
        private int event;
        private int caughtUp;
    }

    /** It as a process of its own. */
    record Process(java.lang.Process process, BufferedReader lines) implements AutoCloseable {

        void await(String line) throws IOException {
            for (String one = lines.readLine(); !line.equals(one); one = lines.readLine()) {
                if (one == null) {
                    throw new IllegalStateException("the listeners have ended");
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    static Process start(int port, int clients, int oneIn) throws IOException {
        java.lang.Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Swarm.class.getName(),
                        String.valueOf(port),
                        String.valueOf(clients),
                        String.valueOf(oneIn)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Process(process, process.inputReader());
    }

    /** @param arguments the port, how many clients, and one in how many never reads */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        int clients = Integer.parseInt(arguments[1]);
        int oneIn = Integer.parseInt(arguments[2]);
        new Swarm().run(new InetSocketAddress("127.0.0.1", port), clients, oneIn);
    }

    private void run(InetSocketAddress server, int clients, int oneIn) throws IOException {
        int reading = 0;
        for (int i = 1; i <= clients; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.connect(server);
            channel.write(ByteBuffer.wrap(REQUEST.getBytes(StandardCharsets.UTF_8)));
            channel.configureBlocking(false);
            if (i % oneIn != 0) {
                channel.register(selector, SelectionKey.OP_READ, new Client());
                reading++;
            }
            selector.selectNow(this::read);
        }
        while (caughtUp < reading) {
            selector.select(this::read);
        }
        System.out.println(CONNECTED);
        while (true) {
            long before = received;
            selector.select(this::read);
            if (received > before && received % reading == 0) {
                System.out.println(RECEIVED + received);
            }
        }
    }

    private void read(SelectionKey key) {
        try {
            buffer.clear();
            int count = ((SocketChannel) key.channel()).read(buffer);
            if (count < 0) {
                throw new IllegalStateException("a stream has ended");
            }
            buffer.flip().get(bytes, 0, count);
            count((Client) key.attachment(), count);
        } catch (IOException e) {
            throw new IllegalStateException("a stream has broken", e);
        }
    }

    private void count(Client client, int count) {
        for (int i = 0; i < count; i++) {
            client.event = advance(EVENT, client.event, bytes[i]);
            if (client.event == EVENT.length) {
                received++;
                client.event = 0;
            }
            client.caughtUp = advance(CAUGHT_UP, client.caughtUp, bytes[i]);
            if (client.caughtUp == CAUGHT_UP.length) {
                caughtUp++;
                client.caughtUp = 0;
            }
        }
    }

    /** No beginning of either word but its first letter is an end of another one. */
    private static int advance(byte[] word, int matched, byte next) {
        return next == word[matched] ? matched + 1 : next == word[0] ? 1 : 0;
    }
}
