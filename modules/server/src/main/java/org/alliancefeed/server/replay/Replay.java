package org.alliancefeed.server.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.problem.Failure.Unavailable;
import org.alliancefeed.server.stream.Decoder;
import org.alliancefeed.server.stream.Outlet;
import org.alliancefeed.server.stream.Source;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.jspecify.annotations.Nullable;

/** A history as lines of JSON, one a record, and the manifest behind them. */
final class Replay implements Source {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** For so many pauses in a row Kafka may send nothing of what is known to be there. */
    private static final int MOST_PAUSES = 30;

    private static final int ENOUGH = 64 << 10;

    private final LogReader reader;
    private final Decoder decoder;
    private final Manifest manifest;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    Replay(LogReader reader, Decoder decoder) {
        this.reader = reader;
        this.decoder = decoder;
        this.manifest = new Manifest(reader.position());
    }

    @Override
    public void writeTo(Outlet outlet) {
        int pauses = 0;
        while (!reader.isHistoryRead() && outlet.isOpen()) {
            List<LogRecord> records = reader.readHistory(PAUSE);
            pauses = records.isEmpty() ? pauses + 1 : 0;
            if (pauses == MOST_PAUSES && !reader.isHistoryRead()) {
                throw new Unavailable("Kafka", null);
            }
            for (LogRecord one : records) {
                append(one);
                if (pending.size() >= ENOUGH) {
                    flush(outlet);
                }
            }
        }
        pending.writeBytes(line(manifest.json(reader.position())));
        flush(outlet);
    }

    private void append(LogRecord one) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("topic", one.topic().name())
                .put("partition", one.partition())
                .put("offset", one.offset())
                .put("timestamp", Instant.ofEpochMilli(one.timestamp()).toString());
        boolean events = one.topic().kind() != null;
        if (!events) {
            json.put("key", one.key() == null ? null : new String(one.key(), StandardCharsets.UTF_8));
        }
        String member = events ? "event" : "value";
        Decoder.Content content = decoder.read(one);
        switch (content) {
            case Decoder.Value(Record value) -> json.set(member, RecordWriter.write(value));
            case Decoder.Tombstone() -> json.putNull(member);
            case Decoder.Unreadable(String reason) -> {
                json.put("unreadable", reason);
                json.put("keyBase64", base64(one.key()));
                json.put("valueBase64", base64(one.value()));
            }
        }
        byte[] line = line(json);
        manifest.count(one, content instanceof Decoder.Unreadable, line);
        pending.writeBytes(line);
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] line(ObjectNode json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void flush(Outlet outlet) {
        outlet.write(pending.toByteArray());
        pending.reset();
    }

    @Override
    public void close() {
        reader.close();
    }
}
