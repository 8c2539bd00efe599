package org.alliancefeed.cli.rejected;

import com.fasterxml.jackson.databind.JsonNode;

/** A rejected record on one line: when and where it stood, its key, and why it was rejected. */
final class RejectedLine {

    private RejectedLine() {}

    static String of(JsonNode item) {
        JsonNode key = item.path("key");
        return "%s  %s  %s-%d@%d  %s  %s%s"
                .formatted(
                        item.path("id").asText(),
                        item.path("time").asText("-"),
                        item.path("topic").asText(),
                        item.path("partition").asInt(),
                        item.path("offset").asLong(),
                        key.path("text").asText(key.path("base64").asText("-")),
                        item.path("reason").asText(),
                        item.has("redrive") ? "  (sent again)" : "");
    }
}
