package org.alliancefeed.server.webhooks;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.webhooks.TestReceiver.Received;
import org.alliancefeed.server.webhooks.TestReceiver.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks of a real node, on a real broker: what is sent, again and in which order. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class DeliveringTest {

    private final RealNode node;
    private final TestWebhooks hooks;

    DeliveringTest(RealNode node) throws IOException {
        this.node = node;
        this.hooks = new TestWebhooks(node);
    }

    @AfterEach
    void close() throws Exception {
        hooks.close();
    }

    @Test
    void whatIsPublishedFromTheRegistrationOnIsSentInOrderAndSigned() throws Exception {
        String[] events = TestWebhooks.inOrder("hook-", 3);
        hooks.publish("hook first", "hook-before");
        JsonNode webhook = hooks.register("hook-first");
        hooks.publish("hook first", events[0], events[1]);
        hooks.publish("hook somebody else", "hook-of-another");
        hooks.publish("hook first", events[2]);

        hooks.awaitEvents(events);

        Received one = hooks.receiver().received().getFirst();
        assertThat(one.isSignedWith(webhook.path("secret").asText())).isTrue();
        assertThat(one.isSignedWith(Signature.newSecret())).isFalse();
        assertThat(one.payload().path("type").asText()).isEqualTo("meeting");
        assertThat(Instant.parse(one.payload().path("timestamp").asText()))
                .isBetween(Instant.now().minusSeconds(120), Instant.now());
        assertThat(hooks.receiver().received()).extracting(Received::id).doesNotHaveDuplicates();
    }

    @Test
    void whatChangesInActivitiesIsSentToo() throws Exception {
        HttpResponse<String> answer = node.send(
                "POST", TestWebhooks.PATH, """
                {"url": "%s", "topics": ["activities"], "organization": "~hook-changes"}""".formatted(hooks.receiver().url()), TestWebhooks.JSON);
        hooks.remember(json(answer.body()));
        hooks.publish("hook changes", "changed-1");

        hooks.awaitEvents("changed-1");
        assertThat(hooks.receiver()
                        .received()
                        .getFirst()
                        .payload()
                        .path("data")
                        .path("reason")
                        .asText())
                .isEqualTo("new");
    }

    @Test
    void aNewSecretSignsBesideTheOldOne() throws Exception {
        JsonNode webhook = hooks.register("hook-rotated");
        JsonNode rotated = hooks.call("POST", "/" + webhook.path("id").asText() + "/secret");
        hooks.publish("hook rotated", "rotated-1");
        hooks.awaitEvents("rotated-1");

        Received one = hooks.receiver().received().getFirst();
        assertThat(rotated.path("secret").asText())
                .isNotEqualTo(webhook.path("secret").asText());
        assertThat(one.isSignedWith(webhook.path("secret").asText())).isTrue();
        assertThat(one.isSignedWith(rotated.path("secret").asText())).isTrue();
    }

    @Test
    void aFailingReceiverGetsTheSameMessageAgainAndNothingBehindIt() throws Exception {
        JsonNode webhook = hooks.register("hook-failing");
        hooks.receiver().answers(one -> hooks.receiver().received().size() < 3 ? new Reply(500) : Reply.OK);
        String[] events = TestWebhooks.inOrder("fail-", 2);
        hooks.publish("hook failing", events);

        hooks.awaitEvents(events);

        assertThat(hooks.receiver().received())
                .extracting(Received::eventId)
                .containsExactly(events[0], events[0], events[0], events[1]);
        assertThat(hooks.receiver().of(events[0]))
                .extracting(Received::id)
                .containsOnly(hooks.receiver().received().getFirst().id());
        JsonNode attempts = await().atMost(TestWebhooks.PATIENCE)
                .until(
                        () -> hooks.call("GET", "/" + webhook.path("id").asText() + "/deliveries")
                                .path("items"),
                        items -> items.size() == 4);
        assertThat(attempts).extracting(one -> one.path("attempt").asInt()).containsExactly(1, 3, 2, 1);
        assertThat(attempts).extracting(one -> one.path("status").asInt()).containsExactly(204, 204, 500, 500);
        assertThat(attempts.get(1).has("nextAttempt")).isFalse();
        assertThat(Instant.parse(attempts.get(2).path("nextAttempt").asText()))
                .isAfter(Instant.parse(attempts.get(2).path("at").asText()));
    }

    @Test
    void aReceiverThatFailsTooOftenIsLeftAloneAndGoesOnWhenItIsEnabled() throws Exception {
        String id = hooks.register("hook-tired").path("id").asText();
        hooks.receiver().answers(one -> new Reply(500));
        String[] events = TestWebhooks.inOrder("tired-", 2);
        hooks.publish("hook tired", events);

        JsonNode disabled = hooks.awaitStatus(id, "disabled");
        assertThat(disabled.path("reason").asText()).contains("4 times", "500");
        assertThat(hooks.receiver().received()).hasSize(4);

        hooks.receiver().answers(one -> Reply.OK);
        assertThat(hooks.call("POST", "/" + id + "/enable").path("status").asText())
                .isEqualTo("active");
        hooks.awaitEvents(events);
        assertThat(hooks.receiver().of(events[0]))
                .extracting(Received::id)
                .containsOnly(hooks.receiver().received().getFirst().id());
    }

    @Test
    void aReceiverThatIsGoneIsLeftAloneAtOnce() throws Exception {
        String id = hooks.register("hook-gone").path("id").asText();
        hooks.receiver().answers(one -> new Reply(410));
        hooks.publish("hook gone", "gone-1");

        assertThat(hooks.awaitStatus(id, "disabled").path("reason").asText()).contains("410");
        assertThat(hooks.receiver().received()).hasSize(1);
    }

    @Test
    void fromATimeOnAllIsSentAgainUnderTheSameIds() throws Exception {
        Instant start = Instant.now();
        hooks.publish("hook again", "again-0");
        String id = hooks.register("hook-again").path("id").asText();
        hooks.publish("hook again", "again-1");
        hooks.awaitEvents("again-1");

        hooks.call("POST", "/" + id + "/redrive?since=" + start);

        await().atMost(TestWebhooks.PATIENCE)
                .untilAsserted(() -> assertThat(hooks.receiver().received())
                        .extracting(Received::eventId)
                        .containsExactly("again-1", "again-0", "again-1"));
        assertThat(hooks.receiver().of("again-1"))
                .extracting(Received::id)
                .containsOnly(hooks.receiver().received().getFirst().id());
    }

    @Test
    void pagesOfDeliveriesLeadFromTheNewestToTheOldest() throws Exception {
        String id = hooks.register("hook-pages").path("id").asText();
        hooks.publish("hook pages", "page-1", "page-2", "page-3");
        await().atMost(TestWebhooks.PATIENCE)
                .until(() -> hooks.call("GET", "/" + id + "/deliveries")
                                .path("items")
                                .size()
                        == 3);

        List<String> messages = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 3; page++) {
            JsonNode read = hooks.call("GET", "/" + id + "/deliveries?limit=1" + cursor);
            assertThat(read.path("items")).hasSize(1);
            messages.add(read.path("items").get(0).path("id").asText());
            cursor = "&cursor=" + read.path("next").asText();
        }

        assertThat(messages.reversed())
                .isEqualTo(
                        hooks.receiver().received().stream().map(Received::id).toList());
    }
}
