package org.alliancefeed.server.timelines;

import static org.alliancefeed.server.Samples.child;
import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.organization;
import static org.alliancefeed.server.Samples.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final String HUAWEI = "/api/v1/organizations/huawei/timeline";

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void aTimeline() {
        feed.know(organization("huawei", null, "Huawei"));
        feed.know(organization("hw", "huawei"));
        feed.know(organization("quiet", null, "Quiet"));
        feed.know(organization("zte", null, "ZTE Corporation"));
        feed.views.rows.put(
                "huawei",
                List.of(
                        row("a-3", "2021-12-14/2021-12-16", Role.ORGANIZER, "huawei", "aii"),
                        row("a-2", "2016", Role.MEMBER, "huawei", "zte"),
                        row("a-1", "XXXX", Role.MEMBER, "huawei")));
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private static List<String> ids(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body()).path("items").findValuesAsText("id").stream()
                .filter(id -> id.startsWith("a-"))
                .toList();
    }

    @Test
    void anItemHasWhatTheContractSays() {
        JsonNode item = json(feed.get(HUAWEI).body()).path("items").path(0);

        assertThat(item.toString()).isEqualTo("""
                        {"id":"a-3","kind":"meeting","title":"Title of a-3","when":"2021-12-14/2021-12-16",\
                        "earliest":"2021-12-14","latest":"2021-12-16","status":"occurred","roles":["organizer"],\
                        "participants":[{"organization":{"id":"huawei","name":"The huawei"},"role":"organizer"},\
                        {"organization":{"id":"aii","name":"The aii"},"role":"organizer"}],\
                        "reports":1,"independentSources":1}""");
    }

    @Test
    void pagesLeadToEachOther() {
        HttpResponse<String> first = feed.get(HUAWEI + "?limit=2&kind=meeting");
        String next = json(first.body()).path("next").asText();
        String link = first.headers().firstValue("Link").orElseThrow();

        HttpResponse<String> second = feed.get(link.substring(1, link.indexOf('>')));

        assertThat(link)
                .endsWith("; rel=\"next\"")
                .contains("limit=2")
                .contains("kind=meeting")
                .contains(next);
        assertThat(ids(second)).containsExactly("a-1");
        assertThat(json(second.body()).has("next")).isFalse();
        assertThat(second.headers().allValues("Link")).noneMatch(one -> one.contains("rel=\"next\""));
    }

    @Test
    void filtersAreRepeatedOrSeparatedByCommas() {
        assertThat(ids(feed.get(HUAWEI + "?role=member"))).containsExactly("a-2", "a-1");
        assertThat(ids(feed.get(HUAWEI + "?role=organizer,member"))).hasSize(3);
        assertThat(ids(feed.get(HUAWEI + "?role=organizer&role=member"))).hasSize(3);
        assertThat(ids(feed.get(HUAWEI + "?with=zte"))).containsExactly("a-2");
        assertThat(ids(feed.get(HUAWEI + "?from=2020&match=certain"))).containsExactly("a-3");
        assertThat(ids(feed.get(HUAWEI + "?from=2020"))).containsExactly("a-3", "a-1");
        assertThat(ids(feed.get(HUAWEI + "?status=planned"))).isEmpty();
    }

    @Test
    void wordsAreLookedForInTitlesAndNames() {
        assertThat(ids(feed.get(HUAWEI + "?text=TITLE"))).hasSize(3);
        assertThat(ids(feed.get(HUAWEI + "?text=zte%20title"))).containsExactly("a-2");
        assertThat(ids(feed.get(HUAWEI + "?text=zte%20aii"))).isEmpty();
        assertThat(ids(feed.get(HUAWEI + "?text="))).hasSize(3);
        assertThat(feed.get(HUAWEI + "?text=%E2%80%9C!").statusCode()).isEqualTo(400);
        assertThat(feed.get(HUAWEI + "?text=" + "a".repeat(1_001)).body()).contains("1000 characters");
    }

    @Test
    void anIdThatWasMergedLeadsToTheOthersTimelineWithAllThatWasAsked() {
        HttpResponse<String> moved =
                feed.get("/api/v1/organizations/hw/timeline?kind=meeting,statement&from=2021%3F&limit=2");

        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location"))
                .hasValue(HUAWEI + "?kind=meeting,statement&from=2021%3F&limit=2");
        assertThat(feed.get("/api/v1/organizations/hw/timeline").headers().firstValue("Location"))
                .hasValue(HUAWEI);
    }

    @Test
    void anIdThatWasMergedIsTheOtherInAFilter() {
        feed.views.rows.put("zte", List.of(row("a-2", "2016", Role.MEMBER, "huawei", "zte")));

        assertThat(ids(feed.get("/api/v1/organizations/zte/timeline?with=hw"))).containsExactly("a-2");
    }

    @Test
    void theOtherIsKnownByAnyNameThatIsItsAlone() {
        feed.know(organization("twin-1", null, "Twin"));
        feed.know(organization("twin-2", null, "Twin"));
        feed.views.rows.put("~acme", List.of(row("a-4", "2020", Role.MEMBER, "~acme", "huawei")));
        feed.views.rows.put(TimelineRow.EVERYTHING, List.of(row("a-4", "2020", Role.MEMBER, "~acme", "huawei")));

        assertThat(ids(feed.get(HUAWEI + "?with=ZTE%20Corp."))).containsExactly("a-2");
        assertThat(ids(feed.get("/api/v1/organizations/~acme/timeline?with=HUAWEI")))
                .containsExactly("a-4");
        assertThat(ids(feed.get("/api/v1/activities?with=Acme"))).containsExactly("a-4");
        assertThat(ids(feed.get("/api/v1/activities?with=~acme"))).containsExactly("a-4");
        assertThat(refused(HUAWEI + "?with=Twin")).isEqualTo("'Twin' may be 'twin-1', 'twin-2'; give the id of one.");
        assertThat(refused("/api/v1/activities?with=nobody")).startsWith("No organization is known as 'nobody'");
    }

    private String refused(String path) {
        HttpResponse<String> answer = feed.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer.body()).path("parameter").asText()).isEqualTo("with");
        return json(answer.body()).path("detail").asText();
    }

    @Test
    void subsidiariesAreIncludedWhenAskedForAllTheWayDown() {
        feed.know(child("huawei-thailand", "hw"));
        feed.know(child("huawei-cloud-thailand", "huawei-thailand"));
        feed.views.rows.put(
                "huawei-thailand", List.of(row("a-3", "2021-12-14/2021-12-16", Role.HOST, "huawei-thailand")));
        feed.views.rows.put("huawei-cloud-thailand", List.of(row("a-0", "2015", Role.MEMBER, "huawei-cloud-thailand")));

        HttpResponse<String> whole = feed.get(HUAWEI + "?subsidiaries=true");

        assertThat(ids(whole)).containsExactlyInAnyOrder("a-3", "a-2", "a-1", "a-0");
        assertThat(json(whole.body()).path("items").path(0).path("roles").toString())
                .isEqualTo("[\"organizer\",\"host\"]");
        assertThat(ids(feed.get(HUAWEI + "?subsidiaries=false"))).containsExactly("a-3", "a-2", "a-1");
        assertThat(feed.get(HUAWEI + "?subsidiaries=some").statusCode()).isEqualTo(400);
    }

    @Test
    void parentsInACircleAreReadOnce() {
        feed.know(child("one", "other"));
        feed.know(child("other", "one"));
        feed.views.rows.put("one", List.of(row("a-7", "2020", Role.MEMBER, "one")));
        feed.views.rows.put("other", List.of(row("a-8", "2019", Role.MEMBER, "other")));

        assertThat(ids(feed.get("/api/v1/organizations/one/timeline?subsidiaries=true")))
                .containsExactly("a-7", "a-8");
    }

    @Test
    void moreSubsidiariesThanAreReadTogetherAreRefused() {
        for (int i = 1; i < 200; i++) {
            feed.know(child("huawei-" + i, "huawei"));
        }
        assertThat(feed.get(HUAWEI + "?subsidiaries=true").statusCode()).isEqualTo(200);

        feed.know(child("huawei-200", "huawei-1"));
        HttpResponse<String> refused = feed.get(HUAWEI + "?subsidiaries=true");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused.body()).path("parameter").asText()).isEqualTo("subsidiaries");
        assertThat(json(refused.body()).path("detail").asText()).contains("201", "200");
    }

    @Test
    void anOrganizationThatDidNothingHasAnEmptyTimelineAndOneThatNobodyKnowsHasNone() {
        assertThat(ids(feed.get("/api/v1/organizations/quiet/timeline"))).isEmpty();
        assertThat(feed.get("/api/v1/organizations/nobody/timeline").statusCode())
                .isEqualTo(404);
    }

    @Test
    void wrongParametersAreNamed() {
        for (String wrong : List.of(
                "limit=0", "limit=501", "limit=many", "cursor=x", "from=yesterday", "order=random", "match=maybe")) {
            HttpResponse<String> answer = feed.get(HUAWEI + "?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(answer.body()).path("parameter").asText())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void aCursorOfTheOtherOrderIsRefused() {
        String next = json(feed.get(HUAWEI + "?limit=1").body()).path("next").asText();

        assertThat(feed.get(HUAWEI + "?order=oldest&cursor=" + next).statusCode())
                .isEqualTo(400);
    }
}
