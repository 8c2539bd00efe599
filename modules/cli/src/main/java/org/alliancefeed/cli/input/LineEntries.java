package org.alliancefeed.cli.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** NDJSON: a value a line. What is wrong with one line says nothing of the next. */
final class LineEntries implements Entries {

    /** Kafka would refuse what is longer anyway, and a file without line ends is not to fill the memory. */
    static final int LONGEST_LINE = 16 << 20;

    private static final JsonFactory JSON = new JsonFactory();

    private final InputStream bytes;
    private final Lines lines;
    private int line;

    LineEntries(InputStream bytes) {
        this.bytes = bytes;
        this.lines = new Lines(bytes, LONGEST_LINE);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        for (byte[] text = lines.next(); text != null; text = lines.next()) {
            line++;
            if (lines.wasTooLong()) {
                return new Entry.Malformed(line, "is longer than %,d bytes".formatted(LONGEST_LINE));
            }
            if (!isBlank(text)) {
                return parse(text);
            }
        }
        return null;
    }

    private Entry parse(byte[] text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            Entry entry = ValueReader.read(parser);
            if (parser.nextToken() != null) {
                int column = parser.currentTokenLocation().getColumnNr();
                return new Entry.Malformed(
                        line, "column %d: more than one value; NDJSON has a value a line".formatted(column));
            }
            return switch (entry) {
                case Entry.Value value -> new Entry.Value(line, value.json());
                case Entry.Malformed(int ignored, String reason) -> new Entry.Malformed(line, reason);
            };
        } catch (JsonProcessingException e) {
            return SyntaxFault.at(e, line);
        } catch (CharConversionException e) {
            return new Entry.Malformed(line, SyntaxFault.NOT_UTF_8);
        }
    }

    private static boolean isBlank(byte[] text) {
        for (byte one : text) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
