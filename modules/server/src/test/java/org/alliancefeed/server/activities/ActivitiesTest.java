package org.alliancefeed.server.activities;

import static org.alliancefeed.server.Samples.event;
import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivitiesTest {

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void activities() {
        feed.activities.put("urn:a/1", ActivityState.of(activity("urn:a/1")));
        feed.activities.put("b", ActivityState.merged("b", "urn:a/1"));
        feed.activities.put("c", ActivityState.merged("c", "b"));
        feed.activities.put("d", ActivityState.withdrawn("d", "its events were retracted"));
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
                1);
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
        feed.events.put("c", event(meeting("c", "Huawei")));
        feed.events.put("d", event(meeting("d", "Huawei")));

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
        feed.rows.put(
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
}
