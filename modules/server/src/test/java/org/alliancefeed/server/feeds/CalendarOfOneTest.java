package org.alliancefeed.server.feeds;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.read.Addresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An activity alone as a calendar entry. */
class CalendarOfOneTest {

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private HttpResponse<String> get(String id, String behind) {
        return feed.get(Addresses.of("activities", id) + behind);
    }

    private static String entry(String calendar) {
        return calendar.substring(calendar.indexOf("BEGIN:VEVENT"), calendar.indexOf("END:VCALENDAR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-1", "a.1", "urn:a/1", "meeting.v1.final"})
    void itIsTheSameEntryAsInTheTimeline(String id) {
        Happening.meeting(id, "2021-12-14")
                .by("https://paper.example", "2021-12-15", "they met")
                .happenIn(feed, 3);

        HttpResponse<String> alone = get(id, ".ics");

        assertThat(alone.statusCode()).as(alone.body()).isEqualTo(200);
        assertThat(alone.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(alone.headers().firstValue("ETag")).isPresent();
        assertThat(entry(alone.body()))
                .isEqualTo(entry(
                        feed.get("/api/v1/organizations/huawei/timeline.ics").body()))
                .contains("UID:urn:alliancefeed:activity:" + Addresses.encoded(id), "SEQUENCE:2");
    }

    @Test
    void anIdThatEndsLikeTheSuffixIsFoundAndItsEntryHasTheSuffixTwice() {
        Happening.meeting("a", "2021-12-14").happenIn(feed, 1);
        Happening.meeting("b.ics", "2021-12-14").happenIn(feed, 1);

        assertThat(json(get("b.ics", "").body()).path("id").asText()).isEqualTo("b.ics");
        assertThat(json(get("b.ics", "?explain=true").body()).has("explanation"))
                .isTrue();
        assertThat(get("b.ics", ".ics").body()).contains("UID:urn:alliancefeed:activity:b.ics\r\n");
        assertThat(get("a", ".ics").body()).contains("UID:urn:alliancefeed:activity:a\r\n");
    }

    @Test
    void whatWasMergedAwayLeadsToTheEntryAndWhatIsNoMoreSaysSo() {
        Happening.meeting("a", "2021-12-14").happenIn(feed, 1);
        feed.views.activities.put("merged", ActivityState.merged("merged", "a"));
        feed.views.activities.put("gone", ActivityState.withdrawn("gone", "its events were retracted"));

        HttpResponse<String> merged = get("merged", ".ics");
        assertThat(merged.statusCode()).isEqualTo(308);
        assertThat(merged.headers().firstValue("Location")).hasValue("/api/v1/activities/a.ics");
        assertThat(get("gone", ".ics").statusCode()).isEqualTo(410);
        assertThat(get("unknown", ".ics").statusCode()).isEqualTo(404);
        assertThat(get("a", ".atom").statusCode()).isEqualTo(404);
    }
}
