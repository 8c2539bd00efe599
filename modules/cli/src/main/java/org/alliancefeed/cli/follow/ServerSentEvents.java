package org.alliancefeed.cli.follow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events as the HTML standard has them.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">Interpreting an
 *     event stream</a>
 */
final class ServerSentEvents implements AutoCloseable {

    /**
     * @param id the last that the stream gave, with this event or before; empty when it gave none
     * @param type {@code message} when the stream says nothing else
     */
    record Event(String id, String type, String data) {}

    private final BufferedReader lines;
    private String id;

    /** @param lastId what the stream is resumed from; empty for a new one */
    ServerSentEvents(InputStream bytes, String lastId) {
        this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        this.id = lastId;
    }

    /** The id to resume with. */
    String lastId() {
        return id;
    }

    /** Waits for the next one; null when the stream has ended, which throws away one that was not complete. */
    @Nullable Event next() throws IOException {
        String type = "";
        String newId = id;
        @Nullable StringJoiner data = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                id = newId;
                if (data != null) {
                    return new Event(id, type.isEmpty() ? "message" : type, data.toString());
                }
                type = "";
                continue;
            }
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(line.startsWith(" ", colon + 1) ? colon + 2 : colon + 1);
            switch (field) {
                case "event" -> type = value;
                case "data" -> data = (data == null ? new StringJoiner("\n") : data).add(value);
                case "id" -> newId = value.indexOf('\0') < 0 ? value : newId;
                default -> {} // comments, which keep the connection alive, and fields of later versions
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
