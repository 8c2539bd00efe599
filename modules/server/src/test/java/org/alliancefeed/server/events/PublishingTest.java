package org.alliancefeed.server.events;

import static org.alliancefeed.server.Samples.event;
import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.intake.IntakeBody;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String NAMELESS = "{\"kind\":\"meeting\",\"id\":\"m-2\",\"title\":7}";

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private HttpResponse<String> publish(String type, String body) {
        return feed.post("/api/v1/events", type, body);
    }

    @Test
    void anEventIsTakenAndItsPositionGiven() {
        HttpResponse<String> answer = publish(JSON, meeting("m-1", "Huawei"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(feed.published).extracting(Event::id).containsExactly("m-1");
        JsonNode body = json(answer.body());
        assertThat(body.path("items").path(0).path("id").asText()).isEqualTo("m-1");
        assertThat(body.path("items").path(0).path("outcome").asText()).isEqualTo("accepted");
        assertThat(answer.headers().firstValue("Feed-Position"))
                .hasValue(Position.after("alliance.meetings.v1", 0, 0).text());
    }

    @Test
    void anEventWithoutAnIdIsToldTheOneItGot() {
        HttpResponse<String> answer = publish(JSON, meeting("", "Huawei"));

        assertThat(answer.statusCode()).isEqualTo(400); // an id that is given must not be blank
        answer = publish(JSON, meeting("", "Huawei").replace("\"id\":\"\",", ""));
        assertThat(json(answer.body()).path("items").path(0).path("id").asText())
                .startsWith("meeting-");
    }

    @Test
    void anEventThatReplacesNothingIsTakenWithAWarning() {
        String meeting = meeting("m-1", "Huawei");
        feed.views.events.put("m-1", event(meeting.replace("\"when\"", "\"revision\":3,\"when\"")));

        HttpResponse<String> older = publish(JSON, meeting);
        HttpResponse<String> newer = publish(JSON, meeting.replace("\"when\"", "\"revision\":4,\"when\""));
        HttpResponse<String> same = publish(JSON, meeting.replace("\"when\"", "\"revision\":3,\"when\""));

        assertThat(older.statusCode()).isEqualTo(202);
        assertThat(json(older.body()).path("items").path(0).path("warnings").toString())
                .isEqualTo("[{\"pointer\":\"/revision\",\"reason\":\"replaces nothing: revision 3 stands; a correction"
                        + " has a higher one\"}]");
        assertThat(newer.body()).doesNotContain("warnings");
        assertThat(same.body()).doesNotContain("warnings");
    }

    @Test
    void whatANodeCannotTellJustNowKeepsNoEventBack() {
        feed.views.viewFailure = new NotReady("starting", Duration.ofSeconds(1));

        HttpResponse<String> answer = publish(JSON, meeting("m-1", "Huawei"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).doesNotContain("warnings");
    }

    @Test
    void ofAnArrayTheGoodOnesAreTakenAndTheOthersNamed() {
        HttpResponse<String> answer = publish(JSON, "[" + meeting("m-1", "Huawei") + "," + NAMELESS + "]");

        assertThat(answer.statusCode()).isEqualTo(207);
        JsonNode second = json(answer.body()).path("items").path(1);
        assertThat(second.path("index").asInt()).isEqualTo(1);
        assertThat(second.path("id").asText()).isEqualTo("m-2");
        assertThat(second.path("outcome").asText()).isEqualTo("rejected");
        assertThat(second.path("problems").findValuesAsText("pointer")).contains("/title");
        assertThat(second.path("problems").path(0).path("reason").asText()).isNotEmpty();
    }

    @Test
    void ofLinesEachIsNamedByItsNumber() {
        HttpResponse<String> answer = publish(LINES, meeting("m-1", "A") + "\n\n{oops\n" + meeting("m-3", "B"));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(feed.published).extracting(Event::id).containsExactly("m-1", "m-3");
        JsonNode items = json(answer.body()).path("items");
        assertThat(items.findValuesAsText("line")).containsExactly("1", "3", "4");
        assertThat(items.findValuesAsText("outcome")).containsExactly("accepted", "rejected", "accepted");
    }

    @Test
    void whenNoneIsTakenTheAnswerIsAProblemThatListsThem() {
        HttpResponse<String> answer = publish(JSON, "[" + NAMELESS + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/no-event-taken");
        assertThat(problem.path("items").path(0).path("id").asText()).isEqualTo("m-2");
    }

    @Test
    void aBodyThatIsNotJsonIsRefusedWithLineAndColumn() {
        HttpResponse<String> answer = publish(JSON, "[\n  {\"kind\": }\n]");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = json(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/malformed-json");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isPositive();
        assertThat(json(publish(JSON, "{").body()).path("detail").asText())
                .contains("line 1, column 1")
                .doesNotContain("Source");
        assertThat(feed.published).isEmpty();
    }

    @Test
    void anEmptyBodyIsRefused() {
        HttpResponse<String> nothing = publish(JSON, "");

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(json(nothing.body()).path("detail").asText()).contains("there is nothing");
        assertThat(publish(JSON, "[]").statusCode()).isEqualTo(400);
        assertThat(publish(LINES, "\n").statusCode()).isEqualTo(400);
    }

    @Test
    void aDocumentThatIsTooLargeIsRefused() {
        HttpResponse<String> answer = publish(JSON, "[\"" + "x".repeat(IntakeBody.LARGEST_DOCUMENT) + "\"]");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/too-large");
    }

    @Test
    void aLineThatIsTooLongIsThatLinesProblem() {
        HttpResponse<String> answer =
                publish(LINES, "x".repeat(IntakeBody.LONGEST_LINE + 1) + "\n" + meeting("m-2", "A"));

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(feed.published).extracting(Event::id).containsExactly("m-2");
    }

    @Test
    void aBrokerThatIsAwayIsToldSoWithATimeToTryAgain() {
        feed.sinkFailure = new TimeoutException("no answer");

        HttpResponse<String> answer = publish(JSON, meeting("m-1", "Huawei"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/unavailable");
    }

    @Test
    void anEventThatKafkaRefusesForGoodIsRejected() {
        feed.sinkFailure = new RecordTooLargeException("larger than 1048576 bytes");

        HttpResponse<String> answer = publish(JSON, meeting("m-1", "Huawei"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("larger than 1048576 bytes");
    }

    @Test
    void anotherMediaTypeIsRefusedAsAProblem() {
        HttpResponse<String> answer = publish("text/csv", "a,b");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/unsupported-media-type");
    }
}
