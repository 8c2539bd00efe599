package org.alliancefeed.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads server-sent events one by one. */
public final class SseReader implements AutoCloseable {

    /** One event; a comment has only that. */
    public record Sse(String event, String id, String data, String comment) {}

    private final BufferedReader lines;

    public SseReader(InputStream body) {
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The next block, comments among them. */
    public Sse nextBlock() {
        String event = "";
        String id = "";
        String data = "";
        String comment = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    return new Sse(event, id, data, comment);
                }
                String value = line.substring(line.indexOf(':') + 1).strip();
                switch (line.substring(0, line.indexOf(':'))) {
                    case "event" -> event = value;
                    case "id" -> id = value;
                    case "data" -> data = value;
                    default -> comment = value;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the stream has ended");
    }

    /** The next event, comments passed over. */
    public Sse next() {
        Sse block = nextBlock();
        while (block.event().isEmpty()) {
            block = nextBlock();
        }
        return block;
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
