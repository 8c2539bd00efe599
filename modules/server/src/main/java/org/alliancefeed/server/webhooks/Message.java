package org.alliancefeed.server.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * What is sent.
 *
 * @param id the same whenever it is sent again, and no other message's
 * @param place in the stream, behind it
 */
record Message(String id, String type, String payload, String place) {

    /** Of the digest; 16 bytes are more than enough that two messages never share one. */
    private static final int ID_BYTES = 16;

    /** @param line of a stream in the form of messages, with a record */
    static Message of(String webhookId, JsonNode line) {
        String type = line.path("type").asText();
        return new Message(
                "msg_" + digest(webhookId + " " + line.path("record").asText()),
                type,
                payload(type, line.path("timestamp").asText(), line.path("data"))
                        .toString(),
                line.path("id").asText());
    }

    /** As the standard recommends it. */
    static ObjectNode payload(String type, String timestamp, JsonNode data) {
        ObjectNode payload =
                JsonNodeFactory.instance.objectNode().put("type", type).put("timestamp", timestamp);
        payload.set("data", data);
        return payload;
    }

    /** One that stands in no stream, to see whether it arrives. */
    static Message test(String webhookId, Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("webhook", webhookId);
        return new Message(
                "msg_" + digest(UUID.randomUUID().toString()),
                "test",
                payload("test", now.toString(), data).toString(),
                "");
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
