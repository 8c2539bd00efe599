package org.alliancefeed.server.rejected;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.topics.RejectedRecord;
import org.jspecify.annotations.Nullable;

/** A rejected record as it is shown. */
final class RejectedJson {

    private RejectedJson() {}

    /** @param redrive null when it was not sent again */
    static ObjectNode of(Rejected one, @Nullable Redrive redrive) {
        RejectedRecord rejected = one.record();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", one.id().text());
        json.put("topic", rejected.topic());
        json.put("partition", rejected.partition());
        json.put("offset", rejected.offset());
        if (rejected.timestamp() >= 0) {
            json.put("time", Instant.ofEpochMilli(rejected.timestamp()).toString());
        }
        json.put("reason", rejected.reason());
        json.put("stage", rejected.stage());
        put(json, "key", rejected.key());
        put(json, "value", rejected.value());
        if (redrive != null) {
            json.set("redrive", RecordWriter.write(redrive));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            return;
        }
        ObjectNode both = json.putObject(name).put("base64", bytes);
        String text = text(bytes);
        if (text != null) {
            both.put("text", text);
        }
    }

    private static @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().allMatch(sign -> !Character.isISOControl(sign) || Character.isWhitespace(sign))
                    ? text
                    : null;
        } catch (CharacterCodingException ignored) {
            return null;
        }
    }
}
