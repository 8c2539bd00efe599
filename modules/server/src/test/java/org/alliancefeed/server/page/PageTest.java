package org.alliancefeed.server.page;

import static org.alliancefeed.server.Samples.organization;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.access.Access;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final InMemoryFeed FEED = new InMemoryFeed();

    @BeforeAll
    static void know() {
        FEED.know(organization("acme", null, "Acme \"<&>\" Ltd"));
        FEED.know(organization("acme-old", "acme", "Old Acme"));
    }

    @AfterAll
    static void close() {
        FEED.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/editors", "/organizations/acme"})
    void everyViewIsTheSameDocumentThatABrowserMayTakeNothingElseFor(String address) throws Exception {
        HttpResponse<String> page = FEED.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<script type=\"module\" src=\"/page/main.js\">");
        Matcher map = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page.body());
        assertThat(map.find()).isTrue();
        String digest = Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self' 'sha256-" + digest + "'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/main.js", "/page/icon.svg", "/page/lib/lit-html/lit-html.js", "/page/index.html"})
    void itsFilesMayDoNoMoreThanThePage(String address) {
        HttpResponse<String> file = FEED.get(address);

        assertThat(header(file, "Content-Security-Policy")).isEqualTo(header(FEED.get("/"), "Content-Security-Policy"));
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/index.html", "/page/page.html", "/page.html", "/page/", "/page"})
    void theDocumentIsNoneOfItsFiles(String address) {
        assertThat(FEED.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theHeadOfAnOrganizationsPageNamesItAndItsFeeds() {
        String page = FEED.get("/organizations/acme").body();

        assertThat(page).contains("<title>Acme &quot;&lt;&amp;&gt;&quot; Ltd · Alliance Feed</title>");
        assertThat(page)
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"")
                .contains("href=\"/api/v1/organizations/acme/timeline.atom\"");
        assertThat(FEED.get("/api/v1/organizations/acme/timeline.atom").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasMergedAwayLeadsToWhereItIsWithWhatWasAsked() {
        HttpResponse<String> moved = FEED.get("/organizations/acme-old?kind=meeting");

        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(header(moved, "Location")).isEqualTo("/organizations/acme?kind=meeting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organizations/nobody", "/activities/nothing"})
    void whatIsNotKnownIsNotFoundAndThePageSaysSo(String address) {
        HttpResponse<String> page = FEED.get(address);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("/page/main.js");
    }

    @Test
    void whereReadingNeedsATokenThePageSaysNothingOfWhatIsThere() {
        try (InMemoryFeed closed = new InMemoryFeed(new Access.ByToken(false, null, null))) {
            closed.know(organization("acme", null, "Acme Secret Ltd"));

            assertThat(closed.get("/organizations/acme").statusCode()).isEqualTo(200);
            assertThat(closed.get("/organizations/acme").body()).doesNotContain("Secret");
            assertThat(closed.get("/organizations/nobody").statusCode()).isEqualTo(200);
            assertThat(closed.get("/activities/nothing").statusCode()).isEqualTo(200);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
