package org.alliancefeed.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class FrontPageTest {

    /** Compressed: fonts, styles, scripts and what the view asks for. */
    private static final long MOST_BYTES = 200_000;

    private OpenPage open;

    @BeforeEach
    void open(BrowsedFeed feed) {
        open = feed.open();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void whatIsLearnedAppearsByItself(BrowsedFeed feed) throws Exception {
        Page page = open.at("/");
        assertThat(page.locator(".live")).hasText("live");
        assertThat(page.locator(".learned > li")).not().hasCount(0);

        feed.publish(BrowsedFeed.statement("front-1", "Something that was just said", BrowsedFeed.SPEAKER)
                .toString());
        assertThat(page.locator(".learned > li").first()).containsText("Something that was just said");
        assertThat(page.locator(".learned > li").first()).containsText("new");

        feed.publish(BrowsedFeed.statement("front-1", "Something that was said otherwise", BrowsedFeed.SPEAKER)
                .put("revision", 2)
                .toString());
        assertThat(page.locator(".learned > li").first()).containsText("Something that was said otherwise");
        assertThat(page.locator(".learned > li").first()).containsText("corrected");
        assertThat(page.locator(".learned")).not().containsText("Something that was just said");
    }

    @Test
    void whatIsPlannedIsComing(BrowsedFeed feed) throws Exception {
        LocalDate day = LocalDate.now().plusYears(3);
        feed.publish(BrowsedFeed.statement("front-plan", "A plan for another year", BrowsedFeed.SPEAKER)
                .put("status", "planned")
                .put("when", day.toString())
                .toString());

        Page page = open.at("/");

        assertThat(page.locator(".coming")).containsText("A plan for another year");
        assertThat(page.locator(".coming")).containsText(String.valueOf(day.getYear()));
    }

    @Test
    void theBusiestOrganizationsLeadToTheirTimelines() {
        Page page = open.at("/");

        page.locator(".busiest a").first().click();

        assertThat(page.locator("h1")).hasText("Almanac Test Alliance");
    }

    @Test
    void anOrganizationIsFoundByAnyOfItsNamesWithTheKeyboardAlone() {
        Page page = open.at("/");

        page.locator(".opening input").focus();
        page.keyboard().type("鴻海");
        assertThat(page.locator(".opening [role=option]")).containsText("Hon Hai Precision Industry");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/organizations/hon-hai$"));
        assertThat(page.locator("h1")).isFocused();
    }

    @Test
    void itSpeaksChineseToWhoeverReadsIt() {
        Page page = open.at("/");

        page.getByText("中文").click();
        assertThat(page.locator("h1")).hasText("产业联盟的共同行动");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");

        page.reload();
        assertThat(page.locator("h1")).hasText("产业联盟的共同行动");
        open.at("/organizations/huawei");
        assertThat(page.locator("#entry-aii-plenary-18 .date")).containsText("年份存疑");
    }

    @Test
    void theFirstViewIsSmall() {
        Page page = open.at("/");
        page.waitForFunction("() => document.fonts.ready.then(() => true)");
        assertThat(open.answers()).anyMatch(answer -> answer.url().endsWith(".woff2"));
        long bytes = 0;
        for (Response answer : open.answers()) {
            if (!answer.url().contains("/api/v1/stream")) {
                answer.finished();
                bytes += answer.request().sizes().responseBodySize;
            }
        }

        assertThat(bytes).isBetween(20_000L, MOST_BYTES);
    }

    @Test
    void aBrowserMayDoNothingButWhatThePageNeeds() {
        Response document = open.page().navigate(open.address("/"));

        assertThat(document.headerValue("content-security-policy"))
                .contains("default-src 'none'", "require-trusted-types-for 'script'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        Page page = open.at("/");
        page.evaluate("history.pushState({}, '', '/somewhere/else'); dispatchEvent(new PopStateEvent('popstate'))");

        assertThat(page.locator("h1")).hasText("There is no such page");
    }
}
