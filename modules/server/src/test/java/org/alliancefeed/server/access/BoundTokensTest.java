package org.alliancefeed.server.access;

import static org.alliancefeed.server.Samples.event;
import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.timelines.view.NotReady;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that may speak for Huawei, of whose sources the ids begin with {@code huawei-}. */
class BoundTokensTest {

    private static final String EVENTS = "/api/v1/events";
    private static final String JSON = "application/json";

    @TempDir
    Path folder;

    private InMemoryFeed feed;
    private String key;
    private String unbound;

    @BeforeEach
    void start() {
        KeyRing keys = new KeyRing(folder.resolve("keys.yaml"));
        feed = new InMemoryFeed(keys.access(true));
        key = keys.add("huawei", new Binding(List.of("Huawei"), List.of("huawei-*")), Scope.PUBLISH);
        unbound = keys.add("editor", Scope.PUBLISH);
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    private static ObjectNode meetingOf(String id, String source, String publisher) {
        ObjectNode meeting = (ObjectNode) json(meeting(id, "Huawei"));
        meeting.putArray("sources").addObject().put("id", source).put("publisher", publisher);
        return meeting;
    }

    private static ObjectNode own(String id) {
        return meetingOf(id, "huawei-news", "Huawei");
    }

    private static ObjectNode foreign(String id) {
        return meetingOf(id, "zte-news", "ZTE");
    }

    private HttpResponse<String> send(String path, String type, String body, String... headers) {
        return sendBy(key, path, type, body, headers);
    }

    private HttpResponse<String> sendBy(
            String authorization, String path, String type, String body, String... headers) {
        var request = feed.request(path, "Content-Type", type, "Authorization", authorization);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return feed.send(request.POST(BodyPublishers.ofString(body)));
    }

    private static List<String> pointers(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer.body()).path("items").findValuesAsText("pointer");
    }

    @Test
    void itPublishesWhatItsSourcesSay() {
        assertThat(send(EVENTS, JSON, own("m-1").toString()).statusCode()).isEqualTo(202);
        assertThat(send(
                                EVENTS,
                                JSON,
                                meetingOf("m-2", "huawei-2", "HUAWEI Co., Ltd.").toString())
                        .statusCode())
                .as("publishers are compared as names are")
                .isEqualTo(202);
        assertThat(feed.published).extracting(Event::id).containsExactly("m-1", "m-2");
    }

    @Test
    void whatOthersSayIsRefusedWithWhereItStands() {
        HttpResponse<String> answer = send(EVENTS, JSON, foreign("m-1").toString());

        assertThat(pointers(answer, 400)).containsExactly("/sources/0/publisher", "/sources/0/id");
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/no-event-taken");
        assertThat(answer.body()).contains("publisher Huawei, id huawei-*");
        assertThat(feed.published).isEmpty();
    }

    @Test
    void everySourceHasToBeOneAndThereHasToBeOne() {
        ObjectNode both = own("m-1");
        both.withArray("sources").addObject().put("id", "huawei-other").put("publisher", "ZTE");
        ObjectNode unsaid = own("m-1");
        ((ObjectNode) unsaid.path("sources").path(0)).remove("publisher");
        ObjectNode none = own("m-1");
        none.remove("sources");

        assertThat(pointers(send(EVENTS, JSON, both.toString()), 400)).containsExactly("/sources/1/publisher");
        assertThat(pointers(send(EVENTS, JSON, unsaid.toString()), 400)).containsExactly("/sources/0/publisher");
        assertThat(pointers(send(EVENTS, JSON, none.toString()), 400)).containsExactly("/sources");
    }

    @Test
    void ofManyItsOwnAreTakenAndTheOthersNamed() {
        String array = "[" + own("m-1") + "," + foreign("m-2") + "]";
        String lines = own("m-3") + "\n" + foreign("m-4") + "\n";

        for (HttpResponse<String> answer :
                List.of(send(EVENTS, JSON, array), send(EVENTS, "application/x-ndjson", lines))) {
            assertThat(pointers(answer, 207)).containsExactly("/sources/0/publisher", "/sources/0/id");
            assertThat(json(answer.body()).path("items").findValuesAsText("outcome"))
                    .containsExactly("accepted", "rejected");
        }
        assertThat(feed.published).extracting(Event::id).containsExactly("m-1", "m-3");
    }

    @Test
    void allOrNoneIsNoneWhenOneIsOfOthers() {
        HttpResponse<String> answer =
                send(EVENTS + "?atomic=true", JSON, "[" + own("m-1") + "," + foreign("m-2") + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("items").findValuesAsText("outcome"))
                .containsExactly("withheld", "rejected");
        assertThat(feed.published).isEmpty();
    }

    @Test
    void cloudEventsAreHeldToItInEveryMode() {
        String structured = "application/cloudevents+json";
        String batched = "application/cloudevents-batch+json";

        assertThat(send(EVENTS, structured, cloudEvent(own("m-1"))).statusCode())
                .isEqualTo(202);
        for (HttpResponse<String> answer : List.of(
                send(EVENTS, structured, cloudEvent(foreign("m-2"))),
                send(EVENTS, batched, "[" + cloudEvent(foreign("m-2")) + "]"),
                binary(foreign("m-2")))) {
            assertThat(pointers(answer, 400)).containsExactly("/data/sources/0/publisher", "/data/sources/0/id");
        }
        assertThat(binary(own("m-3")).statusCode()).isEqualTo(202);
        assertThat(feed.published).extracting(Event::id).containsExactly("m-1", "m-3");
    }

    private static String cloudEvent(ObjectNode event, String... more) {
        ObjectNode envelope = (ObjectNode) json("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/huawei\","
                + "\"type\":\"org.alliancefeed.meeting.v1\"}");
        for (int i = 0; i < more.length; i += 2) {
            envelope.put(more[i], more[i + 1]);
        }
        return envelope.set("data", event).toString();
    }

    private HttpResponse<String> binary(ObjectNode event) {
        return send(
                EVENTS,
                JSON,
                event.toString(),
                "ce-specversion",
                "1.0",
                "ce-id",
                "1",
                "ce-source",
                "/huawei",
                "ce-type",
                "org.alliancefeed.meeting.v1");
    }

    @Test
    void itReplacesNoEventOfOthers() {
        feed.views.events.put("m-1", event(foreign("m-1").toString()));
        feed.views.events.put("m-2", event(meeting("m-2", "Huawei")));
        feed.views.events.put("m-3", event(own("m-3").toString()));

        assertThat(pointers(send(EVENTS, JSON, own("m-1").put("revision", 2).toString()), 400))
                .containsExactly("/id");
        assertThat(pointers(
                        send(EVENTS, JSON, own("m-2").put("status", "retracted").toString()), 400))
                .containsExactly("/id");
        assertThat(send(EVENTS, JSON, own("m-3").put("revision", 2).toString()).statusCode())
                .isEqualTo(202);
        String structured = "application/cloudevents+json";
        assertThat(pointers(send(EVENTS, structured, cloudEvent(own("m-1"))), 400))
                .containsExactly("/data/id");
        ObjectNode nameless = own("m-1");
        nameless.remove("id");
        assertThat(pointers(send(EVENTS, structured, cloudEvent(nameless, "subject", "m-1")), 400))
                .containsExactly("/subject");
        assertThat(feed.published).extracting(Event::id).containsExactly("m-3");
    }

    @Test
    void aTokenThatIsNotBoundMay() {
        feed.views.events.put("m-1", event(own("m-1").toString()));

        assertThat(sendBy(
                                unbound,
                                EVENTS,
                                JSON,
                                foreign("m-1").put("revision", 2).toString())
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void nothingIsTakenAsLongAsNobodyKnowsWhatItWouldReplace() {
        feed.views.viewFailure = new NotReady("the store is moving", Duration.ofSeconds(3));

        for (String path : List.of(EVENTS, EVENTS + "?atomic=true")) {
            HttpResponse<String> answer = send(path, JSON, "[" + own("m-1") + "," + own("m-2") + "]");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/not-ready");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(feed.published).isEmpty();
        assertThat(sendBy(unbound, EVENTS, JSON, own("m-1").toString()).statusCode())
                .as("who is not bound need not wait")
                .isEqualTo(202);
    }

    @Test
    void oneOfPublishersAndOneOfIdsIsEnough() {
        Binding binding = new Binding(List.of("Huawei", "ITU"), List.of("one", "two-*"));

        assertThat(binding.check(event(meetingOf("m", "one", "itu").toString())))
                .isEmpty();
        assertThat(binding.check(event(meetingOf("m", "two-", "Huawei").toString())))
                .isEmpty();
        assertThat(binding.check(event(meetingOf("m", "one-more", "Huawei").toString())))
                .hasSize(1);
        assertThat(new Binding(List.of(), List.of("one"))
                        .check(event(meetingOf("m", "one", "Anybody").toString())))
                .isEmpty();
        assertThat(new Binding(List.of("ITU"), List.of())
                        .check(event(meetingOf("m", "any", "ITU").toString())))
                .isEmpty();
    }

    @Test
    void aNameThatIsNoneIsNotThatOfEverythingThatIsNone() {
        assertThat(new Binding(List.of("!"), List.of()).check()).hasSize(1);
        assertThat(new Binding(List.of(), List.of()).check()).hasSize(1);
        JsonNode unnamed = meetingOf("m", "one", "?");
        assertThat(new Binding(List.of("Huawei"), List.of()).check(event(unnamed.toString())))
                .hasSize(1);
    }
}
