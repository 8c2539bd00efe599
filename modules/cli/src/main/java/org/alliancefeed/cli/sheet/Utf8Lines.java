package org.alliancefeed.cli.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.alliancefeed.cli.input.Lines;
import org.jspecify.annotations.Nullable;

/** The lines of a text in UTF-8, each decoded by itself, so that a fault is told with its place. */
final class Utf8Lines implements SheetText.Source {

    private final Lines lines;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private int line;

    Utf8Lines(InputStream bytes) {
        lines = new Lines(bytes, SheetText.LONGEST_ROW);
    }

    @Override
    public @Nullable String next() throws IOException {
        byte[] bytes = lines.next();
        if (bytes == null) {
            return null;
        }
        line++;
        if (lines.wasTooLong()) {
            throw new SheetFault("line %d is longer than %,d bytes".formatted(line, SheetText.LONGEST_ROW));
        }
        return decode(bytes);
    }

    private String decode(byte[] bytes) throws SheetFault {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        decoder.reset();
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int position = out.position();
            String before =
                    out.flip().subSequence(Math.max(0, position - 20), position).toString();
            throw new SheetFault(
                    "is not UTF-8: in line %d, at position %d, after '%s', stands the byte %02X; save the sheet as \"CSV UTF-8\", or choose Unicode (UTF-8) where the encoding is asked for"
                            .formatted(line, position + 1, before, bytes[in.position()]));
        }
        String text = out.flip().toString();
        if (line == 1 && text.indexOf('\0') >= 0) {
            throw new SheetFault("is no text in UTF-8; save the sheet as \"CSV UTF-8\"");
        }
        return text;
    }
}
