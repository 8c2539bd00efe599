package org.alliancefeed.server.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;

/**
 * Logs as server-sent events. The id of each is the position behind it, so that whoever gives back the last one goes on
 * with no gap and no repeat.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class EventStream implements Source {

    /** How soon a reader that has gone is noticed. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final int ENOUGH = 32 << 10;

    private final LogReader reader;
    private final Decoder decoder;
    private final StreamFilter filter;
    private final Duration heartbeat;
    private final StringBuilder pending = new StringBuilder();
    private Position position;
    private long written = System.nanoTime();

    EventStream(LogReader reader, Decoder decoder, StreamFilter filter, Duration heartbeat) {
        this.reader = reader;
        this.decoder = decoder;
        this.filter = filter;
        this.heartbeat = heartbeat;
        this.position = reader.position();
    }

    @Override
    public void writeTo(Sink sink) {
        // The headers go out with the first bytes, and whoever reads wants to know that it is connected.
        pending.append(": position ").append(position.text()).append("\n\n");
        flush(sink);
        while (!reader.isHistoryRead() && sink.isOpen()) {
            send(reader.readHistory(PAUSE), sink);
        }
        append("caught-up", JsonNodeFactory.instance.objectNode().put("position", position.text()));
        flush(sink);
        while (sink.isOpen()) {
            send(reader.readOn(PAUSE), sink);
        }
    }

    private void send(List<LogRecord> records, Sink sink) {
        for (LogRecord one : records) {
            position = position.with(one.topicPartition(), one.offset() + 1);
            append(one);
            if (pending.length() >= ENOUGH) {
                flush(sink);
            }
        }
        if (pending.isEmpty() && System.nanoTime() - written >= heartbeat.toNanos()) {
            // An id without data is no event, but moves on what the reader resumes from past all that was filtered out.
            pending.append(": heartbeat\nid: ").append(position.text()).append("\n\n");
        }
        flush(sink);
    }

    private void append(LogRecord one) {
        switch (decoder.read(one)) {
            case Decoder.Value(Record value) -> {
                if (filter.passes(value)) {
                    append(name(one.topic()), RecordWriter.write(value));
                }
            }
            case Decoder.Tombstone() -> {}
            case Decoder.Unreadable(String reason) ->
                append(
                        "unreadable",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("topic", one.topic().name())
                                .put("partition", one.partition())
                                .put("offset", one.offset())
                                .put("reason", reason));
        }
    }

    private static String name(FeedTopic topic) {
        return topic.kind() == null ? topic.shortName() : topic.kind().text();
    }

    /** JSON has no line break outside its strings' escapes, so the data is one line. */
    private void append(String event, ObjectNode data) {
        pending.append("event: ").append(event);
        pending.append("\nid: ").append(position.text());
        pending.append("\ndata: ").append(data).append("\n\n");
    }

    private void flush(Sink sink) {
        if (!pending.isEmpty()) {
            sink.write(pending.toString().getBytes(StandardCharsets.UTF_8));
            pending.setLength(0);
            written = System.nanoTime();
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
