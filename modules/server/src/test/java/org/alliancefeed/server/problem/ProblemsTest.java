package org.alliancefeed.server.problem;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.timelines.view.NotReady;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + name);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).isNotEmpty();
        assertThat(problem.path("help").asText()).isNotEmpty();
        return problem;
    }

    @Test
    void anAddressThatIsNoneIsAProblem() {
        JsonNode problem = problem(feed.get("/api/v1/nothing"), 404, "not-found");

        assertThat(problem.path("instance").asText()).isEqualTo("/api/v1/nothing");
    }

    @Test
    void aMethodThatIsNotAllowedIsAProblem() {
        HttpResponse<String> answer =
                feed.send(feed.request("/api/v1/activities").DELETE());

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void anIdThatIsNoneIsAProblem() {
        assertThat(problem(feed.get("/api/v1/events/none"), 404, "not-found")
                        .path("detail")
                        .asText())
                .contains("none");
    }

    @Test
    void aParameterThatIsUnknownIsNamedWithThoseThatThereAre() {
        JsonNode problem = problem(feed.get("/api/v1/activities?kinds=meeting"), 400, "unknown-parameter");

        assertThat(problem.path("parameter").asText()).isEqualTo("kinds");
        assertThat(problem.path("allowed").toString()).contains("\"kind\"", "\"after\"", "\"cursor\"");
    }

    @Test
    void aParameterThatIsGivenTwiceIsRefused() {
        problem(feed.get("/api/v1/activities?limit=1&limit=2"), 400, "bad-parameter");
    }

    @Test
    void aWrongValueIsNamedWithWhatIsAllowed() {
        JsonNode problem = problem(feed.get("/api/v1/activities?kind=party"), 400, "bad-parameter");

        assertThat(problem.path("parameter").asText()).isEqualTo("kind");
        assertThat(problem.path("detail").asText()).contains("party", "meeting");
    }

    @Test
    void aStoreThatIsNotReadyIsToldSoWithATimeToTryAgain() {
        feed.views.viewFailure = new NotReady("the store is moving", Duration.ofSeconds(3));

        HttpResponse<String> answer = feed.get("/api/v1/events/m-1");

        problem(answer, 503, "not-ready");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    }

    @Test
    void whatNobodyForesawShowsAnIncidentAndNothingElse() {
        feed.views.viewFailure = new IllegalStateException("secret");

        HttpResponse<String> answer = feed.get("/api/v1/events/m-1");

        assertThat(problem(answer, 500, "internal").path("incident").asText()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("secret", "Exception", "\tat ");
    }

    @Test
    void everyTypeIsExplainedUnderItsAddress() {
        for (ProblemType type : ProblemType.values()) {
            HttpResponse<String> answer = feed.get(type.uri());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(type.title());
        }
        problem(feed.get("/problems/none"), 404, "not-found");
    }

    @Test
    void pathsWithStrangeSignsAreAnsweredAsProblems() {
        problem(feed.get("/api/v1/events/%00"), 404, "not-found");
        assertThat(feed.get("/api/v1/organizations/%7Eacme%20%2F").statusCode()).isEqualTo(404);
    }
}
