package org.alliancefeed.server.feeds;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The timeline of everything in every form; {@link FeedsTest} has what is the same for every timeline. */
class AllActivitiesTest {

    private static final String ACTIVITIES = "/api/v1/activities";

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void activities() {
        List<Happening> all = Stream.of("a-1", "a-2", "a-3")
                .map(id -> Happening.meeting(id, "2021-12-14"))
                .toList();
        all.forEach(one -> one.happenIn(feed, 1));
        feed.views.rows.put(
                TimelineRow.EVERYTHING,
                all.stream()
                        .map(one -> TimelineRow.ofEverything(one.activity()))
                        .toList());
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void aFormIsTheSameWhetherItIsAcceptedOrAskedForByItsSuffix(FeedFormat format) {
        String query = "?kind=meeting&limit=2";
        HttpResponse<String> named = feed.get(ACTIVITIES + "." + format.suffix() + query, "Accept", "text/html");
        HttpResponse<String> accepted =
                feed.get(ACTIVITIES + query, "Accept", format.mediaType().toString());

        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
        assertThat(type(named)).isEqualTo(format.mediaType().toString());
        assertThat(type(accepted)).isEqualTo(format.mediaType().toString());
        assertThat(accepted.body())
                .isEqualTo(named.body())
                .contains("a-1", "a-2")
                .doesNotContain("a-3");
        assertThat(named.headers().firstValue("ETag")).isPresent();
        String links = String.join(", ", named.headers().allValues("Link"));
        assertThat(links).contains("rel=\"next\"");
        Stream.of(FeedFormat.values()).filter(other -> other != format).forEach(other -> assertThat(links)
                .contains("<" + ACTIVITIES + "." + other.suffix() + query + ">; rel=\"alternate\"; type=\""
                        + other.mediaType() + "\""));
    }

    @Test
    void theTitleSaysThatItIsOfAllAndWhichFiltersApply() {
        JsonNode all = json(feed.get(ACTIVITIES + ".feed.json").body());
        JsonNode some =
                json(feed.get(ACTIVITIES + ".feed.json?kind=meeting&text=title").body());

        assertThat(all.path("title").asText()).isEqualTo("All activities");
        assertThat(all.path("home_page_url").asText()).endsWith(ACTIVITIES);
        assertThat(some.path("title").asText()).isEqualTo("All activities · meeting · with the words title");
    }

    @Test
    void itIsNoOrganizations() {
        assertThat(feed.get(ACTIVITIES + ".atom").body())
                .contains("<id>urn:alliancefeed:timeline:*</id>")
                .doesNotContain("/organizations/*");
        assertThat(json(feed.get(ACTIVITIES + ".as2.json").body())
                        .path("partOf")
                        .asText())
                .endsWith(ACTIVITIES);
    }

    @Test
    void whatThereIsNotIsAProblem() {
        HttpResponse<String> rss = feed.get(ACTIVITIES, "Accept", "application/rss+xml");
        assertThat(rss.statusCode()).isEqualTo(406);
        HttpResponse<String> suffix = feed.get(ACTIVITIES + ".rss");
        assertThat(suffix.statusCode()).isEqualTo(404);
        assertThat(json(suffix.body()).path("detail").asText()).contains("feed.json");
        HttpResponse<String> misspelt = feed.get(ACTIVITIES + ".ics?knd=meeting");
        assertThat(misspelt.statusCode()).isEqualTo(400);
    }
}
