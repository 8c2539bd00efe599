package org.alliancefeed.server.feeds;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancefeed.server.InMemoryFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all forms of a timeline have in common. */
class FeedsTest {

    private static final String TIMELINE = "/api/v1/organizations/huawei/timeline";
    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([a-z]+)\"(?:; type=\"([^\"]*)\")?");
    private static final Pattern ID = Pattern.compile("a-[0-9]+");

    private final InMemoryFeed feed = new InMemoryFeed();

    @BeforeEach
    void aTimeline() {
        feed.know(organization("huawei", null, "Huawei"));
        feed.know(organization("hw", "huawei"));
        for (int i = 1; i <= 7; i++) {
            Happening.meeting("a-" + i, "2021-12-1" + i).happenIn(feed, 1);
        }
    }

    @AfterEach
    void close() {
        feed.close();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "");
    }

    private static List<Matcher> links(HttpResponse<String> answer) {
        List<Matcher> links = new ArrayList<>();
        for (String header : answer.headers().allValues("Link")) {
            for (Matcher link = LINK.matcher(header); link.find(); ) {
                Matcher one = LINK.matcher(link.group());
                assertThat(one.matches()).isTrue();
                links.add(one);
            }
        }
        return links;
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void aFormIsTheSameWhetherItIsAcceptedOrAskedForByItsSuffix(FeedFormat format) {
        HttpResponse<String> named = feed.get(TIMELINE + "." + format.suffix(), "Accept", "text/html");
        HttpResponse<String> accepted =
                feed.get(TIMELINE, "Accept", format.mediaType().toString());

        assertThat(named.statusCode()).as(named.body()).isEqualTo(200);
        assertThat(type(named)).isEqualTo(format.mediaType().toString());
        assertThat(type(accepted)).isEqualTo(format.mediaType().toString());
        // What it says of its own address is the one with the suffix.
        assertThat(accepted.body()).isEqualTo(named.body());
        assertThat(accepted.headers().firstValue("Vary")).hasValue("Accept");
    }

    @Test
    void whoeverAcceptsSeveralGetsWhatTheyLikeBest() {
        Map<String, String> chosen = Map.of(
                "application/atom+xml, application/json;q=0.9", "application/atom+xml",
                "application/atom+xml;q=0.2, text/csv;q=0.7", "text/csv",
                "text/*", "text/calendar",
                "text/*, text/calendar;q=0.1", "text/csv",
                "text/html, application/xhtml+xml, */*;q=0.8", "application/json",
                "*/*, application/json;q=0", "application/feed+json",
                "application/feed+json, application/json", "application/json",
                "nonsense", "application/json");

        chosen.forEach((accept, type) -> assertThat(type(feed.get(TIMELINE, "Accept", accept)))
                .as(accept)
                .isEqualTo(type));
        assertThat(type(feed.get(TIMELINE))).isEqualTo("application/json");
    }

    @Test
    void whatThereIsNotIsAProblem() {
        for (String accept : List.of("application/rss+xml", "image/png", "text/csv;q=0")) {
            HttpResponse<String> answer = feed.get(TIMELINE, "Accept", accept);
            assertThat(answer.statusCode()).as(accept).isEqualTo(406);
            assertThat(type(answer)).isEqualTo("application/problem+json");
            assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/not-acceptable");
        }
        HttpResponse<String> rss = feed.get(TIMELINE + ".rss");
        assertThat(rss.statusCode()).isEqualTo(404);
        assertThat(json(rss.body()).path("detail").asText()).contains("atom");
        assertThat(feed.get("/api/v1/organizations/nobody/timeline.atom").statusCode())
                .isEqualTo(404);
        HttpResponse<String> wrong = feed.get(TIMELINE + ".ics?from=yesterday");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(type(wrong)).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void whoeverHasItIsNotSentItAgainUntilItChanges(FeedFormat format) {
        String address = TIMELINE + "." + format.suffix();
        HttpResponse<String> first = feed.get(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = feed.get(address, "If-None-Match", tag);
        HttpResponse<String> head =
                feed.send(feed.request(address).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Vary")).hasValue("Accept");
        assertThat(head.headers().firstValue("ETag")).hasValue(tag);
        assertThat(type(head)).isEqualTo(format.mediaType().toString());

        Happening.meeting("a-3", "2021-12-13").called("Another title").happenIn(feed, 2);
        assertThat(feed.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void everyFormLeadsToTheOthersWithTheSameFilters(FeedFormat format) {
        HttpResponse<String> answer =
                feed.get(TIMELINE + "." + format.suffix() + "?kind=meeting&from=2021-12-13&limit=2");

        Map<String, String> others = new HashMap<>();
        links(answer).stream()
                .filter(link -> link.group(2).equals("alternate"))
                .forEach(link -> others.put(link.group(3), link.group(1)));

        assertThat(others.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FeedFormat.values())
                        .filter(other -> other != format)
                        .map(other -> other.mediaType().toString())
                        .toList());
        others.forEach((type, address) -> {
            assertThat(address).endsWith("?kind=meeting&from=2021-12-13&limit=2");
            assertThat(type(feed.get(address))).isEqualTo(type);
        });
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void allPagesTogetherHaveEveryActivityOnce(FeedFormat format) {
        List<String> seen = new ArrayList<>();
        String next = TIMELINE + "." + format.suffix() + "?limit=3&kind=meeting";
        for (int pages = 0; next != null; pages++) {
            assertThat(pages).isLessThan(3);
            HttpResponse<String> page = feed.get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            Matcher id = ID.matcher(page.body());
            List<String> here = new ArrayList<>();
            while (id.find()) {
                here.add(id.group());
            }
            seen.addAll(here.stream().distinct().toList());
            next = links(page).stream()
                    .filter(link -> link.group(2).equals("next"))
                    .map(link -> link.group(1))
                    .findFirst()
                    .orElse(null);
        }

        assertThat(seen).containsExactly("a-1", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7");
    }

    @Test
    void whatADocumentSaysOfTheNextPageIsAWholeAddressThatIsThere() {
        JsonNode feedJson = json(feed.get(TIMELINE + ".feed.json?limit=3").body());
        JsonNode as2 = json(feed.get(TIMELINE + ".as2.json?limit=3").body());

        for (String next :
                List.of(feedJson.path("next_url").asText(), as2.path("next").asText())) {
            URI address = URI.create(next);
            assertThat(address.getScheme()).isEqualTo("http");
            assertThat(feed.get(address.getRawPath() + "?" + address.getRawQuery())
                            .body())
                    .contains("a-4")
                    .doesNotContain("a-3");
        }
    }

    @Test
    void behindAProxyThatSpeaksHttpsAddressesDo() {
        JsonNode document = json(
                feed.get(TIMELINE + ".feed.json", "X-Forwarded-Proto", "https").body());

        assertThat(document.path("feed_url").asText()).startsWith("https://127.0.0.1:");
        assertThat(document.path("items").path(0).path("id").asText()).isEqualTo("urn:alliancefeed:activity:a-1");
    }

    @Test
    void theTitleSaysWhoseItIsAndWhichFiltersApply() {
        assertThat(title("")).isEqualTo("Huawei");
        assertThat(title("?kind=meeting,statement&from=2021-12&to=2022&match=certain&with=huawei"))
                .isEqualTo("Huawei · meeting, statement · with huawei · from 2021-12 · to 2022 · certainly then");
        assertThat(title("?status=planned&role=host&order=oldest&subsidiaries=true"))
                .isEqualTo("Huawei and its subsidiaries · planned · as host · oldest first");
        assertThat(title("?text=title%20of&kind=meeting")).isEqualTo("Huawei · meeting · with the words title of");
    }

    private String title(String query) {
        return json(feed.get(TIMELINE + ".feed.json" + query).body())
                .path("title")
                .asText();
    }

    @Test
    void anOrganizationThatWasMergedAwayLeadsToTheSameForm() {
        HttpResponse<String> moved = feed.get("/api/v1/organizations/hw/timeline.atom?kind=meeting");

        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).hasValue(TIMELINE + ".atom?kind=meeting");
    }

    @Test
    void anItemHasItsPlaces() {
        JsonNode item =
                json(feed.get(TIMELINE + "?limit=1").body()).path("items").path(0);

        assertThat(item.path("places").toString()).isEqualTo("[{\"name\":\"Shenzhen\",\"country\":\"CN\"}]");
    }

    @Test
    void anActivityThatHasJustChangedItsIdIsStillShown() {
        feed.views.activities.remove("a-3");

        assertThat(feed.get(TIMELINE + ".atom").body()).contains("Title of a-3");
        assertThat(feed.get(TIMELINE + ".ics?from=2021-12-13&to=2021-12-13").body())
                .contains("LOCATION:Shenzhen\\, CN");
    }
}
