package org.alliancefeed.server.webhooks;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancefeed.server.RealNode;

/** The webhooks that a test registers at a node, whoever receives them, and what is published for them. */
final class TestWebhooks implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(40);
    static final String PATH = "/api/v1/webhooks";
    static final String[] JSON = {"Content-Type", "application/json"};

    private final RealNode node;
    private final TestReceiver receiver = new TestReceiver();
    private final List<String> registered = new ArrayList<>();

    TestWebhooks(RealNode node) throws IOException {
        this.node = node;
    }

    TestReceiver receiver() {
        return receiver;
    }

    /** Their ids. */
    List<String> registered() {
        return registered;
    }

    /** One that was registered otherwise, to be removed in the end. */
    void remember(JsonNode webhook) {
        registered.add(webhook.path("id").asText());
    }

    /** With events of one organization, that others do not publish. */
    JsonNode register(String organization) throws Exception {
        return register(organization, "");
    }

    JsonNode register(String organization, String path) throws Exception {
        HttpResponse<String> answer = node.send("POST", PATH, """
                {"url": "%s", "topics": ["meetings"], "organization": "~%s"}""".formatted(receiver.url() + path, organization), JSON);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode webhook = json(answer.body());
        remember(webhook);
        return webhook;
    }

    String publish(String organization, String... events) throws Exception {
        String position = "";
        for (String event : events) {
            position = node.publish(meeting(event, organization));
        }
        return position;
    }

    JsonNode call(String method, String path) throws Exception {
        HttpResponse<String> answer = node.send(method, PATH + path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** Of two partitions, as all topics of the node have, those events that are in one. */
    static List<String> of(int partition, List<String> events) {
        return events.stream().filter(id -> Share.partition(id, 2) == partition).toList();
    }

    /** Ids of events that are in one partition, and so in order. */
    static String[] inOrder(String prefix, int count) {
        List<String> some = IntStream.range(0, 100).mapToObj(i -> prefix + i).toList();
        return of(0, some).stream().limit(count).toArray(String[]::new);
    }

    void awaitEvents(String... events) {
        await().atMost(PATIENCE).untilAsserted(() -> receiver.assertOnly(events));
    }

    JsonNode awaitStatus(String id, String status) {
        return await().atMost(PATIENCE).until(() -> call("GET", "/" + id), webhook -> webhook.path("status")
                .asText()
                .equals(status));
    }

    @Override
    public void close() throws Exception {
        for (String id : registered) {
            node.send("DELETE", PATH + "/" + id, "");
        }
        receiver.close();
    }
}
