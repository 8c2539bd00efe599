package org.alliancefeed.cli.follow;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Closes a connection on which nothing has come for too long. The other end sends heartbeats; a machine that vanished
 * sends nothing, not even that it is gone.
 */
final class SilenceGuard extends FilterInputStream {

    private final Duration longest;
    private final Thread watch;
    private volatile long heardAt = System.nanoTime();

    SilenceGuard(InputStream connection, Duration longest) {
        super(connection);
        this.longest = longest;
        this.watch = Thread.ofVirtual().name("silence-guard").start(this::watch);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        heardAt = System.nanoTime();
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        heardAt = System.nanoTime();
        return count;
    }

    private void watch() {
        try {
            for (Duration left = longest; left.isPositive(); left = longest.minusNanos(System.nanoTime() - heardAt)) {
                Thread.sleep(left);
            }
            in.close();
        } catch (InterruptedException | IOException e) {
            // Closed by whoever reads it, in time.
        }
    }

    @Override
    public void close() throws IOException {
        watch.interrupt();
        super.close();
    }
}
