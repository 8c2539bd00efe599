package org.alliancefeed.server.read;

import static org.alliancefeed.server.Samples.event;
import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Position SOME = Position.after("alliance.meetings.v1", 2, 41);

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void anEvent() {
        feed.views.events.put("m-1", event(meeting("m-1", "Huawei")));
        feed.views.activities.put("m-1", ActivityState.withdrawn("m-1", "retracted"));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void aReadHasATagAndIsNotSentAgainToWhoeverHasIt() {
        HttpResponse<String> first = feed.get("/api/v1/events/m-1");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = feed.get("/api/v1/events/m-1", "If-None-Match", tag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(tag).startsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        assertThat(feed.get("/api/v1/events/m-1", "If-None-Match", "\"other\", W/" + tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(feed.get("/api/v1/events/m-1", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theTagChangesWithWhatIsRead() {
        String before =
                feed.get("/api/v1/events/m-1").headers().firstValue("ETag").orElseThrow();
        feed.views.events.put("m-1", event(meeting("m-1", "ZTE")));

        assertThat(feed.get("/api/v1/events/m-1", "If-None-Match", before).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theHeadOfAReadHasNoBody() {
        HttpResponse<String> head =
                feed.send(feed.request("/api/v1/events/m-1").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isPresent();
        assertThat(head.body()).isEmpty();
    }

    @Test
    void aReadAfterAPositionThatIsReachedIsAnswered() {
        feed.reached = SOME;

        assertThat(feed.get("/api/v1/events/m-1?after=" + SOME.text()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aReadAfterAPositionThatIsNotReachedSaysSoPlainly() {
        HttpResponse<String> answer = feed.get("/api/v1/events/m-1?after=" + SOME.text());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/position-not-reached");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aPositionThatIsNoneIsRefused() {
        HttpResponse<String> answer = feed.get("/api/v1/topics?after=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("parameter").asText()).isEqualTo("after");
    }
}
