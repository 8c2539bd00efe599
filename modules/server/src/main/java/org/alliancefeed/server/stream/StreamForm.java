package org.alliancefeed.server.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import org.alliancefeed.topics.log.LogRecord;

/** How a stream is written. */
public enum StreamForm {
    /** @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a> */
    SSE(MediaType.TEXT_EVENT_STREAM_TYPE) {
        @Override
        byte[] event(String name, String id, String data) {
            // JSON has no line break outside its strings' escapes, so the data is one line.
            return utf8("event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n");
        }

        @Override
        byte[] word(String name, String data) {
            return utf8("event: " + name + "\ndata: " + data + "\n\n");
        }

        /** An id without data is no event, but moves on what whoever listens resumes from. */
        @Override
        byte[] beat(String comment, String id) {
            return utf8(": " + comment + "\nid: " + id + "\n\n");
        }
    },
    /** A JSON object a line. */
    NDJSON(new MediaType("application/x-ndjson")) {
        @Override
        byte[] event(String name, String id, String data) {
            return utf8("{\"event\":\"" + name + "\",\"id\":\"" + id + "\",\"data\":" + data + "}\n");
        }

        @Override
        byte[] word(String name, String data) {
            return utf8("{\"event\":\"" + name + "\",\"data\":" + data + "}\n");
        }

        @Override
        byte[] beat(String comment, String id) {
            return event(
                    "heartbeat",
                    id,
                    JsonNodeFactory.instance.objectNode().put("note", comment).toString());
        }
    },
    /** A JSON object a line, for the feed's own webhooks: what is told with where it stands, else the id alone. */
    MESSAGES(new MediaType("application/x-ndjson")) {
        @Override
        byte[] told(LogRecord record, Telling telling, String id) {
            ObjectNode line = JsonNodeFactory.instance
                    .objectNode()
                    .put("id", id)
                    .put("record", record.topicPartition() + "-" + record.offset())
                    .put("type", telling.name())
                    .put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
            line.set("data", telling.data());
            return utf8(line + "\n");
        }

        @Override
        byte[] event(String name, String id, String data) {
            return utf8("{\"id\":\"" + id + "\"}\n");
        }

        @Override
        byte[] word(String name, String data) {
            return new byte[0];
        }

        @Override
        byte[] beat(String comment, String id) {
            return event(comment, id, "");
        }
    };

    private final MediaType mediaType;

    StreamForm(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /** Server-sent events unless lines are liked better. */
    static StreamForm accepted(HttpRequest<?> request) {
        boolean lines = request.accept().stream()
                .sorted(Comparator.comparing(MediaType::getQualityAsNumber).reversed())
                .filter(range -> range.matches(SSE.mediaType) || range.matches(NDJSON.mediaType))
                .findFirst()
                .map(range -> !range.matches(SSE.mediaType))
                .orElse(false);
        return lines ? NDJSON : SSE;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** What is told of a record. */
    byte[] told(LogRecord record, Telling telling, String id) {
        return event(telling.name(), id, telling.data().toString());
    }

    /**
     * @param name of letters and hyphens
     * @param data as JSON
     */
    abstract byte[] event(String name, String id, String data);

    /** An event without an id: whoever listens goes on behind the one before it. */
    abstract byte[] word(String name, String data);

    /** Says that the connection is alive, and what it has read up to. */
    abstract byte[] beat(String comment, String id);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
