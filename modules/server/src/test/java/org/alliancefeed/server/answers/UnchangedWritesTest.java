package org.alliancefeed.server.answers;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.timelines.view.ResolvedMention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnchangedWritesTest {

    private static final String ACME = "/api/v1/organizations/acme";
    private static final String ENTRY = "{\"names\":[{\"text\":\"%s\"}]}";
    private static final String JUDGEMENT = "/api/v1/judgements/event%3Am-1";

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private HttpResponse<String> write(String method, String path, String body, String... headers) {
        var request = feed.request(path, "Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return feed.send(request.method(method, BodyPublishers.ofString(body)));
    }

    private String tag(String path) {
        return feed.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(412);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/changed");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/organizations/acme, '{\"names\":[{\"text\":\"Acme\"}]}', '{\"names\":[{\"text\":\"Other\"}]}'",
        "/api/v1/judgements/event%3Am-1, '{\"apart\":true}', '{\"activity\":\"m-2\"}'",
    })
    void oneOfTwoWhoHaveReadTheSameIsToldThatItHasChanged(String path, String before, String after) {
        assertThat(write("PUT", path, before).statusCode()).isEqualTo(202);
        String seen = tag(path);

        assertThat(write("PUT", path, after, "If-Match", seen).statusCode()).isEqualTo(202);
        String now = tag(path);
        isRefused(write("PUT", path, before, "If-Match", seen));
        isRefused(write("DELETE", path, "", "If-Match", seen));
        assertThat(tag(path)).isEqualTo(now);

        assertThat(write("DELETE", path, "", "If-Match", "\"other\", " + now).statusCode())
                .isEqualTo(202);
        assertThat(feed.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whatDoesNotStandThereMatchesNothing() {
        isRefused(write("PUT", ACME, ENTRY.formatted("Acme"), "If-Match", "*"));
        isRefused(write("DELETE", JUDGEMENT, "", "If-Match", "\"x\""));
        feed.know(organization("acme", "group", "Acme"));
        feed.know(organization("group", null, "Group"));
        isRefused(write("PUT", ACME, ENTRY.formatted("Acme"), "If-Match", "*"));

        feed.know(organization("acme", null, "Acme"));
        assertThat(write("PUT", ACME, ENTRY.formatted("Acme"), "If-Match", "*").statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/organizations/acme, '{\"names\":[{\"text\":\"Acme\"}]}', '{\"names\":[{\"text\":\"Other\"}]}'",
        "/api/v1/judgements/event%3Am-1, '{\"apart\":true}', '{\"activity\":\"m-2\"}'",
    })
    void oneOfTwoWhoHaveReadThatNothingStandsThereIsToldThatSomethingDoes(String path, String one, String other) {
        assertThat(write("PUT", path, one, "If-None-Match", "*").statusCode()).isEqualTo(202);
        String standing = feed.get(path).body();

        isRefused(write("PUT", path, other, "If-None-Match", "*"));
        isRefused(write("PUT", path, other, "If-None-Match", "*", "If-Match", "*"));
        isRefused(write("PUT", path, other, "If-None-Match", "\"x\", " + tag(path)));
        assertThat(feed.get(path).body()).isEqualTo(standing);

        assertThat(write("PUT", path, other, "If-None-Match", "\"x\"").statusCode())
                .isEqualTo(202);
        assertThat(write("DELETE", path, "").statusCode()).isEqualTo(202);
        assertThat(write("PUT", path, other, "If-None-Match", "*").statusCode()).isEqualTo(202);
    }

    @Test
    void whatWasMergedAwayStandsToo() {
        feed.know(organization("acme", "group", "Acme"));
        feed.know(organization("group", null, "Group"));

        isRefused(write("PUT", ACME, ENTRY.formatted("Acme"), "If-None-Match", "*"));
        assertThat(feed.get(ACME).statusCode()).isEqualTo(308);
    }

    @Test
    void aWeakTagMatchesNothingAsItMayStandForSeveral() {
        feed.know(organization("acme", null, "Acme"));

        isRefused(write("PUT", ACME, ENTRY.formatted("Acme"), "If-Match", "W/" + tag(ACME)));
    }

    @Test
    void whatIsShownBesideTheEntryCountsToo() {
        feed.know(organization("acme", null, "Acme"));
        String seen = tag(ACME);
        feed.views.mentions.put("acme", List.of(new ResolvedMention("Acme", "official-name", 1)));

        isRefused(write("PUT", ACME, ENTRY.formatted("Acme"), "If-Match", seen));
    }

    @Test
    void theSameWriteAgainIsAnsweredTheSameAlthoughItHasChangedWhatItGoesBy() {
        feed.know(organization("acme", null, "Acme"));
        String seen = tag(ACME);

        HttpResponse<String> first =
                write("PUT", ACME, ENTRY.formatted("Other"), "If-Match", seen, "Idempotency-Key", "k");
        HttpResponse<String> again =
                write("PUT", ACME, ENTRY.formatted("Other"), "If-Match", seen, "Idempotency-Key", "k");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
    }
}
