package org.alliancefeed.server.site;

import static org.alliancefeed.server.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SiteTest {

    private static final InMemoryFeed FEED = new InMemoryFeed();

    @AfterAll
    static void close() {
        FEED.close();
    }

    @Test
    void theDescriptionHasEveryCall() {
        HttpResponse<String> description = FEED.get("/openapi.yaml");

        assertThat(description.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/yaml");
        assertThat(description.body())
                .contains(
                        "openapi: 3",
                        "/api/v1/events:",
                        "/api/v1/events/{id}:",
                        "/api/v1/activities:",
                        "/api/v1/activities/{id}:",
                        "/api/v1/organizations:",
                        "/api/v1/organizations/{id}:",
                        "/api/v1/organizations/{id}/timeline:",
                        "/api/v1/organizations/{id}/timeline.{suffix}:",
                        "/api/v1/organizations/{id}/partners:",
                        "/api/v1/organizations/{id}/activity-counts:",
                        "/api/v1/organizations/{id}/members:",
                        "/api/v1/busiest-organizations:",
                        "application/feed+json:",
                        "application/atom+xml:",
                        "text/calendar:",
                        "text/csv:",
                        "application/activity+json:",
                        "/api/v1/judgements:",
                        "/api/v1/judgements/{key}:",
                        "operationId: putOrganization",
                        "operationId: removeOrganization",
                        "name: subsidiaries",
                        "/api/v1/topics:",
                        "/api/v1/stream:",
                        "/api/v1/replay:",
                        "/api/v1/rejected:",
                        "/api/v1/rejected/{id}:",
                        "/api/v1/rejected/{id}/redrive:",
                        "/api/v1/webhooks:",
                        "/api/v1/webhooks/{id}:",
                        "/api/v1/webhooks/{id}/deliveries:",
                        "/api/v1/webhooks/{id}/redrive:",
                        "/api/v1/webhooks/dry-run:",
                        "application/cloudevents+json:",
                        "application/cloudevents-batch+json:",
                        "name: atomic",
                        "name: Idempotency-Key",
                        "name: cursor",
                        "name: match",
                        "name: text",
                        "name: provisional",
                        "name: since");
    }

    @Test
    void theDescriptionSaysWhatEachOfItsTagsIs() throws Exception {
        JsonNode description =
                new YAMLMapper().readTree(FEED.get("/openapi.yaml").body());

        List<String> used = new ArrayList<>();
        for (JsonNode path : description.path("paths")) {
            path.forEach(call -> call.path("tags").forEach(tag -> used.add(tag.asText())));
        }

        assertThat(used).isNotEmpty();
        assertThat(description.path("tags").findValuesAsText("name")).containsAll(used);
        assertThat(description.path("tags").findValuesAsText("description"))
                .hasSameSizeAs(description.path("tags"))
                .allMatch(text -> !text.isBlank());
    }

    @Test
    void theDescriptionIsNotSentAgainToWhoeverHasIt() {
        String tag = FEED.get("/openapi.yaml").headers().firstValue("ETag").orElseThrow();

        assertThat(FEED.get("/openapi.yaml", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void thePageOfTheDescriptionNeedsNothingFromElsewhere() {
        HttpResponse<String> moved = FEED.get("/swagger-ui");
        assertThat(moved.statusCode()).isBetween(301, 308);

        HttpResponse<String> page =
                FEED.get(moved.headers().firstValue("Location").orElseThrow());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("https://", "http://");
        assertThat(FEED.get("/swagger-ui/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(FEED.get("/swagger-ui/swagger-ui.css").statusCode()).isEqualTo(200);
    }

    @Test
    void healthIsUpOnlyWhileEverythingVitalWorks() {
        assertThat(json(FEED.get("/health").body()).path("status").asText()).isEqualTo("UP");

        FEED.vital.set(false);
        HttpResponse<String> down = FEED.get("/health");
        FEED.vital.set(true);

        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(json(down.body()).path("status").asText()).isEqualTo("DOWN");
        assertThat(down.body()).contains("streams");
    }

    @Test
    void metricsAreTextForPrometheus() {
        HttpResponse<String> metrics = FEED.get("/metrics");

        assertThat(metrics.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(metrics.body()).contains("# TYPE jvm_memory_used_bytes gauge");
    }
}
