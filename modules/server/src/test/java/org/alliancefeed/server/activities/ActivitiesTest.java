package org.alliancefeed.server.activities;

import static org.alliancefeed.server.Samples.event;
import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Conflict;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.topics.log.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivitiesTest {

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void activities() {
        feed.views.activities.put("urn:a/1", ActivityState.of(activity("urn:a/1")));
        feed.views.activities.put("b", ActivityState.merged("b", "urn:a/1"));
        feed.views.activities.put("c", ActivityState.merged("c", "b"));
        feed.views.activities.put("d", ActivityState.withdrawn("d", "its events were retracted"));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private static Activity activity(String id) {
        return new Activity(
                id,
                Status.OCCURRED,
                Edtf.parse("2016"),
                "2016-01-01",
                "2016-12-31",
                null,
                null,
                "A meeting",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                new Meeting("plenary", 1),
                List.of(id, "b", "c"),
                3,
                1,
                List.of(new Conflict("meeting.ordinal", List.of(new Conflict.Said("1", List.of(id))))),
                List.of());
    }

    @Test
    void onRequestAnActivityExplainsItself() {
        Event report = event(meeting("b", "Huawei"));
        feed.views.events.put("b", report);
        feed.views.events.put("c", report.withId("c"));

        JsonNode explained =
                json(feed.get("/api/v1/activities/urn:a%2F1?explain=true").body());

        assertThat(explained.path("conflicts").path(0).path("field").asText()).isEqualTo("meeting.ordinal");
        JsonNode explanation = explained.path("explanation");
        assertThat(explanation.path("fields")).anySatisfy(field -> {
            assertThat(field.path("field").asText()).isEqualTo("when");
            assertThat(field.path("rule").asText()).isNotEmpty();
            assertThat(field.path("said")).hasSize(2);
        });
        assertThat(explanation.path("merged").path(0).path("because").asText()).isEqualTo("same-to-the-letter");
        assertThat(json(feed.get("/api/v1/activities/urn:a%2F1").body()).has("explanation"))
                .isFalse();
    }

    @Test
    void theExplanationSaysWhoJudgedWhenAndWhy() {
        feed.views.events.put("b", event(meeting("b", "Huawei")));
        feed.views.events.put("c", event(meeting("c", "ZTE")));
        feed.judgements.put(
                "event:c", new Judgement("b", false, false, "Ada", "2026-03-01T12:00:00Z", "read the minutes"));

        JsonNode explanation = json(feed.get("/api/v1/activities/urn:a%2F1?explain=true")
                        .body())
                .path("explanation");

        JsonNode joined = explanation.path("merged").path(0);
        assertThat(joined.path("because").asText()).isEqualTo("judged");
        assertThat(joined.path("judgement").path("by").asText()).isEqualTo("Ada");
        JsonNode judged = explanation.path("judged").path(0);
        assertThat(judged.path("event").asText()).isEqualTo("c");
        assertThat(judged.path("effect").asText()).isEqualTo("in-force");
        assertThat(judged.path("judgement").path("at").asText()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(judged.path("judgement").path("why").asText()).isEqualTo("read the minutes");
    }

    @Test
    void anActivityIsShownWithItsEvents() {
        HttpResponse<String> answer = feed.get("/api/v1/activities/urn:a%2F1");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode activity = json(answer.body());
        assertThat(activity.path("id").asText()).isEqualTo("urn:a/1");
        assertThat(activity.path("kind").asText()).isEqualTo("meeting");
        assertThat(activity.path("events")).hasSize(3);
    }

    @Test
    void anIdThatWasMergedAwayLeadsToTheOneAtTheEnd() {
        HttpResponse<String> answer = feed.get("/api/v1/activities/c");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/activities/urn%3Aa%2F1");
        assertThat(feed.get("/api/v1/activities/c?after=" + Position.NONE.text())
                        .headers()
                        .firstValue("Location"))
                .hasValue("/api/v1/activities/urn%3Aa%2F1?after=" + Position.NONE.text());
    }

    @Test
    void aCircleOfMergesThatIsPassingIsNoAnswerYet() {
        feed.views.activities.put("x", ActivityState.merged("x", "y"));
        feed.views.activities.put("y", ActivityState.merged("y", "x"));
        feed.views.events.put("x", event(meeting("x", "Huawei")));

        for (String path : List.of("/api/v1/activities/x", "/api/v1/events/x")) {
            HttpResponse<String> answer = feed.get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("is just changing").doesNotContain("null");
        }
    }

    @Test
    void whetherToExplainIsSaidByTrueOrFalse() {
        HttpResponse<String> answer = feed.get("/api/v1/activities/urn:a%2F1?explain=yes");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("detail").asText()).isEqualTo("'yes' is neither true nor false.");
    }

    @Test
    void oneThatIsNoMoreSaysWhy() {
        HttpResponse<String> answer = feed.get("/api/v1/activities/d");

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/withdrawn");
        assertThat(json(answer.body()).path("detail").asText()).contains("its events were retracted");
    }

    @Test
    void anEventNamesTheActivityThatItIsPartOf() {
        feed.views.events.put("c", event(meeting("c", "Huawei")));
        feed.views.events.put("d", event(meeting("d", "Huawei")));

        assertThat(json(feed.get("/api/v1/events/c").body()).path("activity").asText())
                .isEqualTo("urn:a/1");
        JsonNode withdrawn = json(feed.get("/api/v1/events/d").body());
        assertThat(withdrawn.path("activity").isNull()).isTrue();
        assertThat(json(feed.get("/api/v1/events/c?revisions=all").body()).path("items"))
                .hasSize(1);
        assertThat(feed.get("/api/v1/events/c?revisions=some").statusCode()).isEqualTo(400);
    }

    @Test
    void theListOfAllTakesTheRoleOfAnyParticipant() {
        feed.views.rows.put(
                TimelineRow.EVERYTHING,
                List.of(
                        row("x", "2021", Role.HOST, "huawei"),
                        row("y", "2020", Role.MEMBER, "huawei"),
                        row("z", "2019", Role.HOST, "huawei")));

        JsonNode page = json(feed.get("/api/v1/activities?role=host&limit=2").body());

        assertThat(page.path("items").path(0).path("id").asText()).isEqualTo("x");
        assertThat(page.path("items").path(1).path("id").asText()).isEqualTo("z");
        assertThat(page.path("items")).hasSize(2);
    }

    @Test
    void whatWasPlannedAndNobodyHasConfirmedSinceIsListed() {
        feed.views.rows.put(
                TimelineRow.EVERYTHING,
                List.of(
                        with(Status.PLANNED, row("ahead", "2026-04", Role.HOST, "huawei")),
                        with(Status.PLANNED, row("this-month", "2026-03", Role.HOST, "huawei")),
                        with(Status.PLANNED, row("passed", "2026-02-28", Role.HOST, "huawei")),
                        with(Status.OCCURRED, row("took-place", "2026-02-27", Role.HOST, "huawei")),
                        with(Status.CANCELLED, row("cancelled", "2026-02-26", Role.HOST, "huawei")),
                        with(Status.PLANNED, row("some-day", "XXXX", Role.HOST, "huawei"))));

        assertThat(ids("status=planned&to=2026-03-01&match=certain")).containsExactly("passed");
        assertThat(ids("status=planned&to=2026-03-01")).containsExactly("this-month", "passed", "some-day");
    }

    private List<String> ids(String query) {
        HttpResponse<String> answer = feed.get("/api/v1/activities?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        json(answer.body())
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static TimelineRow with(Status status, TimelineRow row) {
        return new TimelineRow(
                row.id(),
                row.kind(),
                row.title(),
                row.when(),
                row.earliest(),
                row.latest(),
                status,
                row.roles(),
                row.participants(),
                row.places(),
                row.reports(),
                row.independentSources());
    }
}
