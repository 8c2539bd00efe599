package org.alliancefeed.server.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.alliancefeed.model.activity.ActivityChange;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.topics.log.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a stream says of a record.
 *
 * @param name of the event: the kind of what was published, else the subject's name
 */
public record Telling(String name, ObjectNode data) {

    /** @return null for what the filter lets not pass */
    static @Nullable Telling of(Subject subject, StreamFilter filter, LogRecord record, Decoder.Content content) {
        return switch (content) {
            case Decoder.Value(ActivityChange change) -> change(subject, filter, change);
            case Decoder.Value(Record value) ->
                filter.passes(value) ? new Telling(name(subject), RecordWriter.write(value)) : null;
            case Decoder.Tombstone() -> filter.isOpen() ? removed(record) : null;
            case Decoder.Unreadable(String reason) -> unreadable(record, reason);
        };
    }

    private static String name(Subject subject) {
        return subject.log().kind() == null
                ? subject.name()
                : subject.log().kind().text();
    }

    private static @Nullable Telling change(Subject subject, StreamFilter filter, ActivityChange change) {
        ObjectNode data = subject.equals(Subject.TIMELINES)
                ? ChangeJson.ofTimelines(change, filter)
                : ChangeJson.ofActivity(change, filter);
        return data == null ? null : new Telling(subject.name(), data);
    }

    private static Telling removed(LogRecord record) {
        byte[] key = record.key();
        return new Telling(
                "removed",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("topic", record.topic().name())
                        .put("key", key == null ? null : new String(key, StandardCharsets.UTF_8)));
    }

    private static Telling unreadable(LogRecord record, String reason) {
        return new Telling(
                "unreadable",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("topic", record.topic().name())
                        .put("partition", record.partition())
                        .put("offset", record.offset())
                        .put("reason", reason));
    }
}
