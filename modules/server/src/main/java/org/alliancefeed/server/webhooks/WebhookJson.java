package org.alliancefeed.server.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.alliancefeed.model.json.RecordReader;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.webhooks.Outcome.Answer;
import org.alliancefeed.server.webhooks.Outcome.NoAnswer;

/** Webhooks as JSON; a secret only where it is new. */
final class WebhookJson {

    private WebhookJson() {}

    /** @throws Failure.BadWebhook that says all that is wrong */
    static Wanted read(JsonNode json) {
        RecordReader.Result<Wanted> read = RecordReader.read(json, Wanted.class);
        Wanted wanted = read.value();
        if (wanted == null) {
            throw new Failure.BadWebhook(read.problems());
        }
        return wanted;
    }

    static ObjectNode of(String id, Webhook webhook, Progress progress) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
        json.setAll(RecordWriter.write(webhook.wanted()));
        json.put("created", webhook.created());
        if (progress.disabled() != null) {
            return json.put("status", "disabled").put("reason", progress.disabled());
        }
        return progress.failures() == 0
                ? json.put("status", "active")
                : json.put("status", "failing")
                        .put("message", progress.message())
                        .put("failures", progress.failures())
                        .put("nextAttempt", progress.nextAttempt());
    }

    static ObjectNode withSecret(ObjectNode json, Webhook webhook) {
        return json.put("secret", webhook.secrets().getFirst().text());
    }

    static ObjectNode of(Message message, Outcome outcome) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("id", message.id()).put("delivered", outcome.isSuccess());
        switch (outcome) {
            case Answer answer -> json.put("status", answer.status()).put("body", answer.body());
            case NoAnswer none -> json.put("error", none.error());
        }
        return json.put("tookMs", outcome.took().toMillis());
    }
}
