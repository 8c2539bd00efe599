package org.alliancefeed.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedReadingTest {

    @TempDir
    Path folder;

    private KeyRing keys;
    private InMemoryFeed feed;

    @BeforeEach
    void start() {
        keys = new KeyRing(folder.resolve("keys.yaml"));
        feed = new InMemoryFeed(keys.access(false));
    }

    @AfterEach
    void stop() {
        feed.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/activities",
                "/api/v1/organizations",
                "/api/v1/organizations/huawei/timeline",
                "/api/v1/organizations/huawei/timeline.atom",
                "/api/v1/judgements",
                "/api/v1/topics",
                "/api/v1/stream",
                "/api/v1/replay",
                "/api/v1/rejected",
                "/api/v1/events/m-1",
                "/metrics",
                "/asyncapi.yaml"
            })
    void whatIsInTheFeedIsForHolders(String path) {
        HttpResponse<String> answer = feed.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"alliance-feed\", scope=\"read\"");
        assertThat(feed.send(feed.request(path).method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(feed.get(path + "?kind=party").statusCode())
                .as("nothing is said of parameters before")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/health/liveness",
                "/openapi.yaml",
                "/problems/token-needed",
                "/swagger-ui/index.html"
            })
    void whatSaysNothingOfItIsForAll(String path) {
        assertThat(feed.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void everyScopeReads() {
        for (Scope scope : Scope.values()) {
            String key = keys.add("acme", scope);
            assertThat(feed.get("/api/v1/activities", "Authorization", key).statusCode())
                    .isEqualTo(200);
            assertThat(feed.get("/metrics", "Authorization", key).statusCode()).isEqualTo(200);
        }
    }
}
