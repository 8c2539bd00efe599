package org.alliancefeed.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Says how much has been read of a stream, for a progress bar. */
public final class CountedStream extends FilterInputStream {

    /** Told of every so many bytes more. */
    @FunctionalInterface
    public interface Watch {
        void read(int bytes);
    }

    private final Watch watch;

    public CountedStream(InputStream bytes, Watch watch) {
        super(bytes);
        this.watch = watch;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            watch.read(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            watch.read(count);
        }
        return count;
    }
}
