package org.alliancefeed.server.judgements;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JudgementsTest {

    private static final String ALL = "/api/v1/judgements";

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private static String path(String key) {
        return ALL + "/" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> judge(String key, String body) {
        return feed.put(path(key), body);
    }

    private String judgement(String key) {
        HttpResponse<String> answer = feed.get(path(key));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aJudgementStandsUntilItIsTakenBack() {
        HttpResponse<String> put = judge("event:m-1", "{\"apart\":true,\"by\":\"ed\",\"why\":\"another plenary\"}");

        assertThat(put.statusCode()).as(put.body()).isEqualTo(202);
        assertThat(put.headers().firstValue("Feed-Position"))
                .hasValue(Position.after("alliance.judgements.v1", 0, 0).text());
        assertThat(json(put.body()).path("items").path(0).path("key").asText()).isEqualTo("event:m-1");
        assertThat(judgement("event:m-1"))
                .isEqualTo("{\"key\":\"event:m-1\",\"apart\":true,\"by\":\"ed\","
                        + "\"at\":\"2026-03-01T12:00:00Z\",\"why\":\"another plenary\"}");

        HttpResponse<String> removed = feed.delete(path("event:m-1"));

        assertThat(removed.statusCode()).isEqualTo(202);
        assertThat(removed.headers().firstValue("Feed-Position")).isPresent();
        assertThat(feed.get(path("event:m-1")).statusCode()).isEqualTo(404);
        assertThat(feed.delete(path("event:m-1")).statusCode()).isEqualTo(202);
    }

    @Test
    void theTimeThatIsGivenStands() {
        judge("event:m-1", "{\"activity\":\"m-2\",\"at\":\"2020-01-01T00:00:00Z\"}");

        assertThat(judgement("event:m-1"))
                .isEqualTo("{\"key\":\"event:m-1\",\"activity\":\"m-2\",\"at\":\"2020-01-01T00:00:00Z\"}");
    }

    @Test
    void twoOrganizationsAreNamedInEitherOrderAndStandUnderTheLowerFirst() {
        HttpResponse<String> put = judge("organizations:zte|huawei", "{\"different\":true}");

        assertThat(json(put.body()).path("items").path(0).path("key").asText()).isEqualTo("organizations:huawei|zte");
        assertThat(judgement("organizations:huawei|zte")).isEqualTo(judgement("organizations:zte|huawei"));
        assertThat(feed.delete(path("organizations:zte|huawei")).statusCode()).isEqualTo(202);
        assertThat(feed.get(path("organizations:huawei|zte")).statusCode()).isEqualTo(404);
    }

    @Test
    void anIdThatIsAnAddressIsEscapedInThePath() {
        judge("event:urn:a/1?b=ö", "{\"apart\":true}");

        assertThat(json(judgement("event:urn:a/1?b=ö")).path("key").asText()).isEqualTo("event:urn:a/1?b=ö");
    }

    @Test
    void whatIsReadCanBePutAgain() {
        judge("organizations:zte|huawei", "{\"different\":true,\"by\":\"ed\"}");
        String before = judgement("organizations:huawei|zte");

        assertThat(judge("organizations:zte|huawei", before).statusCode()).isEqualTo(202);
        assertThat(judgement("organizations:huawei|zte")).isEqualTo(before);
        assertThat(judge("organizations:aii|huawei", before).statusCode()).isEqualTo(400);
        assertThat(judge("organizations:aii|huawei", "{\"key\":null,\"different\":true}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void whatDoesNotFitIsAProblem() {
        for (String[] wrong : new String[][] {
            {"event:m-1", "{}"},
            {"event:m-1", "{\"different\":true}"},
            {"event:m-1", "{\"apart\":true,\"activity\":\"m-2\"}"},
            {"organizations:a|b", "{\"apart\":true}"},
            {"organizations:a", "{\"different\":true}"},
            {"m-1", "{\"apart\":true}"},
            {"event:m-1", "[{\"apart\":true}]"}
        }) {
            HttpResponse<String> answer = judge(wrong[0], wrong[1]);
            assertThat(answer.statusCode()).as(String.join(" ", wrong)).isEqualTo(400);
            assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/no-judgement-taken");
            assertThat(json(answer.body()).path("items").path(0).path("problems"))
                    .isNotEmpty();
        }
        HttpResponse<String> unknown = judge("event:m-1", "{\"apart\":\"yes\",\"reason\":\"?\"}");
        assertThat(json(unknown.body()).path("items").path(0).path("problems").findValuesAsText("pointer"))
                .containsExactly("/apart", "/reason");
        assertThat(feed.delete(path("m-1")).statusCode()).isEqualTo(400);
        assertThat(feed.get(path("m-1")).statusCode()).isEqualTo(404);
        assertThat(keys(json(feed.get(ALL).body()))).isEmpty();
    }

    private void know(String json) {
        Event event = Objects.requireNonNull(EventJson.read(json(json)).value());
        feed.views.events.put(event.id(), event);
    }

    private void knowFormation(String id, String more) {
        know("{\"kind\":\"formation\",\"id\":\"" + id + "\"," + more + "\"formation\":{\"alliance\":\"AII\"}}");
    }

    private JsonNode item(HttpResponse<String> answer) {
        return json(answer.body()).path("items").path(0);
    }

    @Test
    void eventsThatAreNotKnownYetAreJudgedAndTheAnswerSaysSo() {
        knowFormation("f-1", "");
        knowFormation("f-2", "\"status\":\"retracted\",");

        HttpResponse<String> unknown = judge("event:f-1", "{\"activity\":\"f-9\"}");
        HttpResponse<String> retracted = judge("event:f-1", "{\"activity\":\"f-2\"}");

        assertThat(unknown.statusCode()).isEqualTo(202);
        assertThat(item(unknown).path("warnings").path(0).path("reason").asText())
                .contains("no event 'f-9' is known here");
        assertThat(retracted.statusCode()).isEqualTo(202);
        assertThat(item(retracted).path("warnings").path(0).path("reason").asText())
                .contains("'f-2' is retracted");
        assertThat(item(judge("event:f-1", "{\"apart\":true}")).has("warnings")).isFalse();
    }

    @Test
    void judgingGoesOnWhileTheStoresMove() {
        feed.views.viewFailure = new NotReady("moving", Duration.ofSeconds(1));

        HttpResponse<String> answer = judge("event:f-1", "{\"apart\":true}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(item(answer).path("warnings").path(0).path("reason").asText())
                .contains("could not be looked up");
    }

    @Test
    void eventsOfTwoKindsAndAPartWithItsWholeAreRefused() {
        knowFormation("f-1", "");
        knowFormation("part", "\"partOf\":\"f-1\",");
        know("{\"kind\":\"meeting\",\"id\":\"m-1\","
                + "\"participants\":[{\"organization\":\"AII\",\"role\":\"host\"}]}");

        for (String[] wrong : new String[][] {
            {"f-1", "m-1", "two kinds"},
            {"m-1", "f-1", "two kinds"},
            {"part", "f-1", "a part"},
            {"f-1", "part", "a part"}
        }) {
            HttpResponse<String> answer = judge("event:" + wrong[0], "{\"activity\":\"" + wrong[1] + "\"}");
            assertThat(answer.statusCode()).as(String.join(" ", wrong)).isEqualTo(400);
            JsonNode problem = item(answer).path("problems").path(0);
            assertThat(problem.path("pointer").asText()).isEqualTo("/activity");
            assertThat(problem.path("reason").asText()).contains(wrong[2]);
        }
    }

    @Test
    void allAreListedByKeyOverPages() {
        judge("organizations:b|a", "{\"different\":true}");
        judge("event:2", "{\"apart\":true}");
        judge("event:1", "{\"activity\":\"2\"}");

        JsonNode first = json(feed.get(ALL + "?limit=2").body());
        JsonNode second = json(
                feed.get(ALL + "?limit=2&cursor=" + first.path("next").asText()).body());

        assertThat(keys(first)).containsExactly("event:1", "event:2");
        assertThat(keys(second)).containsExactly("organizations:a|b");
        assertThat(second.has("next")).isFalse();
        assertThat(json(feed.get(ALL + "?limit=3").body()).has("next")).isFalse();
        assertThat(feed.get(ALL + "?cursor=!").statusCode()).isEqualTo(400);
    }

    private static List<String> keys(JsonNode page) {
        List<String> keys = new ArrayList<>();
        page.path("items").forEach(item -> keys.add(item.path("key").asText()));
        return keys;
    }
}
