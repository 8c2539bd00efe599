package org.alliancefeed.server.feeds;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.alliancefeed.model.event.Status;
import org.junit.jupiter.api.Test;

class JsonFeedTest {

    private static JsonNode feed(FeedEntry... entries) {
        return json(new String(new JsonFeedWriter().write(Happening.page(entries)), StandardCharsets.UTF_8));
    }

    @Test
    void aFeedHasWhatTheSpecificationRequires() {
        JsonNode feed = feed(Happening.meeting("a/1", "2021-12-14")
                .saying("They met & spoke.")
                .by("https://paper.example/a", "2021-12-15", "they met")
                .entry(1));

        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isEqualTo("Huawei");
        JsonNode item = feed.path("items").path(0);
        assertThat(item.path("id").asText()).isEqualTo("urn:alliancefeed:activity:a%2F1");
        assertThat(item.path("url").asText()).isEqualTo("http://feed.example/api/v1/activities/a%2F1");
        assertThat(item.path("external_url").asText()).isEqualTo("https://paper.example/a");
        assertThat(item.path("content_html").asText())
                .startsWith("<p>They met &amp; spoke.</p>")
                .contains("<blockquote>they met</blockquote>");
        assertThat(item.path("date_published").asText()).isEqualTo("2021-12-15T00:00:00Z");
        assertThat(item.path("date_modified").asText()).isEqualTo("2021-12-15T00:00:01Z");
        assertThat(item.path("tags").toString()).isEqualTo("[\"meeting\",\"occurred\",\"industrial internet\"]");
        assertThat(item.path("_alliance_feed").path("when").asText()).isEqualTo("2021-12-14");
    }

    @Test
    void aTimeThatNobodyKnowsIsLeftOut() {
        JsonNode planned = feed(Happening.meeting("a-1", "2030")
                        .as(Status.PLANNED)
                        .entry(0))
                .path("items")
                .path(0);
        JsonNode occurred =
                feed(Happening.meeting("a-1", "2021-12").entry(0)).path("items").path(0);

        assertThat(planned.has("date_published")).isFalse();
        assertThat(planned.has("date_modified")).isFalse();
        // It cannot have been news before.
        assertThat(occurred.path("date_modified").asText()).isEqualTo("2021-12-01T00:00:00Z");
    }
}
