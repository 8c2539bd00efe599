package org.alliancefeed.cli.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Something to read values from: a file, or standard input under the name {@code -}. */
public record Input(String argument) {

    private static final int BUFFER = 1 << 16;
    private static final int SNIFFED = 1 << 14;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    public boolean isStandardInput() {
        return argument.equals("-");
    }

    /** How messages call it. */
    public String name() {
        return isStandardInput() ? "<stdin>" : argument;
    }

    /** In bytes; 0 when nobody knows. */
    public long size() {
        try {
            return isStandardInput() ? 0 : Files.size(Path.of(argument));
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * @param format null when the name or the first bytes are to tell
     * @param watch told of every byte that is read
     */
    public Entries open(@Nullable Format format, CountedStream.Watch watch) throws IOException {
        return open(format, watch, Sheets.NONE);
    }

    /** As the other one, with spreadsheets too. */
    @SuppressWarnings("MustBeClosedChecker") // the entries close it
    public Entries open(@Nullable Format format, CountedStream.Watch watch, Sheets sheets) throws IOException {
        InputStream bytes = isStandardInput() ? System.in : Files.newInputStream(Path.of(argument));
        return open(new CountedStream(bytes, watch), format, sheets);
    }

    private Entries open(InputStream bytes, @Nullable Format format, Sheets sheets) throws IOException {
        try {
            BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
            skipByteOrderMark(buffered);
            Format known = format != null ? format : Format.ofName(argument).orElse(null);
            return switch (known != null ? known : sniff(buffered)) {
                case JSON -> DocumentEntries.ofJson(buffered);
                case NDJSON -> new LineEntries(buffered);
                case YAML -> DocumentEntries.ofYaml(buffered);
                case CSV -> sheets.open(buffered);
            };
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static void skipByteOrderMark(BufferedInputStream bytes) throws IOException {
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes.reset();
        }
    }

    /** Reads until it has seen two lines: standard input may be a pipe that brings one line now and the next later. */
    private static Format sniff(BufferedInputStream bytes) throws IOException {
        bytes.mark(SNIFFED);
        byte[] beginning = new byte[SNIFFED];
        int length = 0;
        int lineEnds = 0;
        for (int one = bytes.read(); one >= 0; one = bytes.read()) {
            beginning[length++] = (byte) one;
            if (one == '\n' && length > 1 && beginning[length - 2] != '\n') {
                lineEnds++;
            }
            if (length == SNIFFED || lineEnds == 2) {
                break;
            }
        }
        bytes.reset();
        if (length > 1 && isUtf16(beginning)) {
            return Format.CSV; // the others are UTF-8 only
        }
        return Format.ofText(new String(beginning, 0, length, StandardCharsets.UTF_8));
    }

    private static boolean isUtf16(byte[] beginning) {
        int mark = (beginning[0] & 0xFF) << 8 | beginning[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE;
    }
}
