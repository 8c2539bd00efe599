package org.alliancefeed.cli.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of bytes, of which none takes more memory than the longest allowed. */
public final class Lines {

    private final InputStream bytes;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private boolean tooLong;

    public Lines(InputStream bytes, int longest) {
        this.bytes = bytes;
        this.longest = longest;
    }

    /** The next line without its end, cut off when it is too long; null when there is none. */
    public byte @Nullable [] next() throws IOException {
        tooLong = false;
        if (start == end && !fill()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        do {
            int stop = start;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            keep(line, stop - start);
            boolean whole = stop < end;
            start = whole ? stop + 1 : end;
            if (whole) {
                break;
            }
        } while (fill());
        return line.toByteArray();
    }

    /** Whether the last line was cut off. */
    public boolean wasTooLong() {
        return tooLong;
    }

    private void keep(ByteArrayOutputStream line, int length) {
        int room = longest - line.size();
        tooLong |= length > room;
        line.write(buffer, start, Math.min(length, room));
    }

    private boolean fill() throws IOException {
        start = 0;
        end = Math.max(0, bytes.read(buffer));
        return end > 0;
    }
}
