package org.alliancefeed.cli.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of a sheet. It is handed out a line at a time, so that the rows before a fault are read before it is met. */
final class SheetText extends Reader {

    /** In characters. A quote that is never closed would make one row of the rest of the file. */
    static final int LONGEST_ROW = 16 << 20;

    private static final int MARK_LENGTH = 2;

    /** The lines without their ends. */
    @FunctionalInterface
    interface Source {
        @Nullable String next() throws IOException;
    }

    private final InputStream bytes;
    private final Source source;
    private String line = "";
    private int read;
    private int sinceRow;

    private SheetText(InputStream bytes, Source source) {
        this.bytes = bytes;
        this.source = source;
    }

    static SheetText of(InputStream stream) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream);
        bytes.mark(MARK_LENGTH);
        byte[] mark = bytes.readNBytes(MARK_LENGTH);
        int first = mark.length < MARK_LENGTH ? 0 : (mark[0] & 0xFF) << 8 | mark[1] & 0xFF;
        return switch (first) {
            case 0xFEFF -> new SheetText(bytes, utf16(bytes, StandardCharsets.UTF_16BE));
            case 0xFFFE -> new SheetText(bytes, utf16(bytes, StandardCharsets.UTF_16LE));
            case 'P' << 8 | 'K', 0xD0CF ->
                throw new SheetFault("is a spreadsheet program's own file; save the sheet as \"CSV UTF-8\"");
            default -> {
                bytes.reset();
                yield new SheetText(bytes, new Utf8Lines(bytes));
            }
        };
    }

    private static Source utf16(InputStream bytes, Charset charset) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
        return () -> {
            try {
                return reader.readLine();
            } catch (CharacterCodingException e) {
                throw new SheetFault("is not UTF-16, though it begins so; save the sheet as \"CSV UTF-8\"");
            }
        };
    }

    /** The line that is read next; it is still to be read. Null at the end. */
    @Nullable String peekLine() throws IOException {
        return read < line.length() || fill() ? line.substring(read).stripTrailing() : null;
    }

    void skipLine() {
        read = line.length();
    }

    /** A row is read; the next begins. */
    void beginRow() {
        sinceRow = 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (read == line.length() && !fill()) {
            return -1;
        }
        int count = Math.min(length, line.length() - read);
        line.getChars(read, read + count, into, offset);
        read += count;
        sinceRow += count;
        if (sinceRow > LONGEST_ROW) {
            throw new SheetFault(
                    "the row is longer than %,d characters; is a quote (\") not closed?".formatted(LONGEST_ROW));
        }
        return count;
    }

    private boolean fill() throws IOException {
        String next = source.next();
        line = next == null ? "" : next + "\n";
        read = 0;
        return next != null;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
