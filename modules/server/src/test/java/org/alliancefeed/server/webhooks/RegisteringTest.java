package org.alliancefeed.server.webhooks;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.webhooks.TestReceiver.Received;
import org.alliancefeed.server.webhooks.TestReceiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks of a real node: what is registered, shown and removed, and what is tried out before. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class RegisteringTest {

    private final RealNode node;
    private final TestWebhooks hooks;

    RegisteringTest(RealNode node) throws IOException {
        this.node = node;
        this.hooks = new TestWebhooks(node);
    }

    @AfterEach
    void close() throws Exception {
        hooks.close();
    }

    @Test
    void aSecretIsShownOnceAndAReadShowsWhatWasAskedFor() throws Exception {
        JsonNode webhook = hooks.register("hook-shown");
        String id = webhook.path("id").asText();

        JsonNode read = hooks.call("GET", "/" + id);

        assertThat(webhook.path("secret").asText()).startsWith("whsec_");
        assertThat(read.has("secret")).isFalse();
        assertThat(read.path("url").asText()).isEqualTo(hooks.receiver().url());
        assertThat(read.path("topics").toString()).isEqualTo("[\"meetings\"]");
        assertThat(read.path("status").asText()).isEqualTo("active");
        assertThat(hooks.call("GET", "?limit=500").path("items"))
                .anyMatch(item -> item.path("id").asText().equals(id))
                .noneMatch(item -> item.has("secret"));
    }

    @Test
    void aRegistrationWithAKeyIsMadeOnce() throws Exception {
        String body = "{\"url\": \"%s\", \"organization\": \"~hook-once\"}"
                .formatted(hooks.receiver().url());
        String[] headers = {"Content-Type", "application/json", "Idempotency-Key", "hook-once"};

        JsonNode first =
                json(node.send("POST", TestWebhooks.PATH, body, headers).body());
        JsonNode second =
                json(node.send("POST", TestWebhooks.PATH, body, headers).body());

        hooks.remember(first);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsRegistered() throws Exception {
        assertThat(problem("{\"topics\": [\"meetings\"]}", "bad-webhook")
                        .path("problems")
                        .get(0)
                        .path("pointer")
                        .asText())
                .isEqualTo("/url");
        problem("{\"url\": \"http://a:b@127.0.0.1/\"}", "bad-webhook");
        problem("{\"url\": \"http://127.0.0.1/\", \"kinds\": [\"meeting\"]}", "bad-webhook");
        assertThat(problem("{\"url\": \"http://127.0.0.1/\", \"kind\": [\"party\"]}", "bad-parameter")
                        .path("parameter")
                        .asText())
                .isEqualTo("kind");
        problem("{\"url\": ", "malformed-json");
    }

    @Test
    void whatIsRemovedGetsNothingAndIsUnknown() throws Exception {
        String id = hooks.register("hook-removed").path("id").asText();
        assertThat(node.send("DELETE", TestWebhooks.PATH + "/" + id, "").statusCode())
                .isEqualTo(204);

        hooks.publish("hook removed", "removed-1");
        JsonNode other = hooks.register("hook-removed");
        hooks.publish("hook removed", "removed-2");
        hooks.awaitEvents("removed-2");

        assertThat(other.path("id").asText()).isNotEqualTo(id);
        for (String path : List.of("", "/deliveries")) {
            assertThat(node.get(TestWebhooks.PATH + "/" + id + path).statusCode())
                    .isEqualTo(404);
        }
        for (String path : List.of("/enable", "/secret", "/test", "/redrive?since=earliest")) {
            assertThat(node.send("POST", TestWebhooks.PATH + "/" + id + path, "")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aTestIsSentAtOnceAndItsAnswerIsTold() throws Exception {
        JsonNode webhook = hooks.register("hook-tested");
        hooks.receiver().answers(one -> new Reply(418));

        JsonNode told = hooks.call("POST", "/" + webhook.path("id").asText() + "/test");

        assertThat(told.path("delivered").asBoolean()).isFalse();
        assertThat(told.path("status").asInt()).isEqualTo(418);
        Received one = hooks.receiver().received().getFirst();
        assertThat(one.id()).isEqualTo(told.path("id").asText());
        assertThat(one.payload().path("type").asText()).isEqualTo("test");
        assertThat(one.isSignedWith(webhook.path("secret").asText())).isTrue();
    }

    @Test
    void aDryRunCountsWhatWouldHaveBeenSentAndSendsNothing() throws Exception {
        // Of a kind that no other test writes garbage to, which goes to every webhook of its topic.
        for (int number = 1; number <= 6; number++) {
            node.publish("""
                    {"kind": "appointment", "id": "dry-%d",
                     "appointment": {"person": "Hu Jianbo", "organization": "hook dry"}}""".formatted(number));
        }

        HttpResponse<String> answer = node.send(
                "POST",
                TestWebhooks.PATH + "/dry-run",
                """
                {"url": "%s", "topics": ["appointments"], "organization": "~hook-dry"}""".formatted(hooks.receiver().url()),
                TestWebhooks.JSON);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode run = json(answer.body());
        assertThat(run.path("count").asInt()).isEqualTo(6);
        assertThat(run.path("complete").asBoolean()).isTrue();
        assertThat(run.path("months").get(0).path("count").asInt()).isEqualTo(6);
        assertThat(run.path("first"))
                .extracting(one -> one.path("data").path("id").asText())
                .containsExactly("dry-1", "dry-2", "dry-3", "dry-4", "dry-5");
        assertThat(hooks.receiver().received()).isEmpty();
    }

    private JsonNode problem(String body, String type) throws Exception {
        HttpResponse<String> answer = node.send("POST", TestWebhooks.PATH, body, TestWebhooks.JSON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/" + type);
        return json(answer.body());
    }
}
