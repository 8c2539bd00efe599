package org.alliancefeed.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class OrganizationPageTest {

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
    void aTimelineHasYearsAndSaysHowWellItKnowsADate() {
        Page page = open.at("/organizations/huawei");

        assertThat(page).hasTitle("Huawei Technologies Co., Ltd. · Alliance Feed");
        assertThat(page.locator("h2.year").first()).hasText("2022");
        assertThat(page.locator("#entry-gio-white-paper-2022 .date")).hasText("2022");
        assertThat(page.locator("#entry-gio-white-paper-2022 .marker .span"))
                .hasClass(Pattern.compile("precision-year"));
        assertThat(page.locator("#entry-aii-plenary-18 .date")).hasText(Pattern.compile("14 Dec\\s*year not certain"));
        assertThat(page.locator("#entry-aii-plenary-18 .marker")).hasClass(Pattern.compile("doubted"));
        assertThat(page.locator("#chapter-unknown")).hasText("No date known");
    }

    @Test
    void theSourcesOfAnActivityAreOpenedWithTheirWords() {
        Page page = open.at("/organizations/huawei");

        Locator entry = page.locator("#entry-shenzhen-union-formed-rcr");
        assertThat(entry.locator("button")).containsText("2 reports, 1 independent source");
        entry.locator("button").click();

        assertThat(entry.locator("blockquote")).hasCount(2);
        assertThat(entry).containsText("South China Morning Post");
        assertThat(entry).containsText("repeats South China Morning Post");
    }

    @Test
    void filtersStandInTheAddressSoThatAViewCanBeSent(BrowsedFeed feed) {
        Page page = open.at("/organizations/huawei");
        page.locator(".chip", new Page.LocatorOptions().setHasText("Meeting"))
                .locator("input")
                .check();
        page.getByLabel("Words", new Page.GetByLabelOptions().setExact(true)).fill("plenary");

        assertThat(page.locator(".found")).hasText("1 activity");
        assertThat(page).hasURL(Pattern.compile("kind=meeting&text=plenary$"));

        try (OpenPage other = feed.open()) {
            Page sent = other.at(page.url().replaceFirst("^https?://[^/]+", ""));
            assertThat(sent.locator(".entry h3"))
                    .hasText("18th working group plenary meeting of the Industrial Internet Industry Alliance");
            assertThat(sent.locator(".chip", new Page.LocatorOptions().setHasText("Meeting"))
                            .locator("input"))
                    .isChecked();
            assertThat(sent.getByLabel("Words", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("plenary");
        }
    }

    @Test
    void backAndForwardShowWhatWasThere() {
        Page page = open.at("/organizations/huawei");
        partner(page).selectOption("itu");
        assertThat(page.locator(".found")).hasText(Pattern.compile("^\\d activities$"));
        int joint = page.locator(".entry").count();
        page.locator(".entry h3 a").last().click();
        assertThat(page.locator("article.activity")).isVisible();

        page.goBack();
        assertThat(page.locator(".entry")).hasCount(joint);
        assertThat(partner(page)).hasValue("itu");
        page.goBack();
        assertThat(page.locator("#entry-gio-white-paper-2022")).isVisible();
        assertThat(partner(page)).hasValue("");
        page.goForward();
        assertThat(page.locator(".entry")).hasCount(joint);
    }

    private static Locator partner(Page page) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("With").setExact(true));
    }

    @Test
    void aLongTimelineGoesOnWhereItEndsUntilAllIsThere() {
        Page page = open.at("/organizations/" + BrowsedFeed.LONG);
        assertThat(page.locator(".found")).hasText(BrowsedFeed.ACTIVITIES + " activities");

        while (page.locator(".end").count() == 0) {
            int there = page.locator(".entry").count();
            page.mouse().wheel(0, 20_000);
            page.waitForFunction("there => document.querySelectorAll('.entry').length > there", there);
        }

        assertThat(page.locator(".end")).isVisible();
        assertThat(page.locator(".entry")).hasCount(BrowsedFeed.ACTIVITIES);
        assertThat(page.locator(".entry h3").last()).hasText("Statement no. 0");
    }

    @Test
    void aPeriodIsBrushedOnTheStrip() {
        Page page = open.at("/organizations/" + BrowsedFeed.LONG);
        BoundingBox strip = page.locator(".plot svg").boundingBox();
        double y = strip.y + strip.height / 2;

        page.mouse().move(strip.x + strip.width * 0.25, y);
        page.mouse().down();
        page.mouse().move(strip.x + strip.width * 0.5, y);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile("from=\\d{4}-\\d\\d&to=\\d{4}-\\d\\d$"));
        assertThat(page.locator(".found")).not().hasText(BrowsedFeed.ACTIVITIES + " activities");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the whole time"))
                .click();
        assertThat(page.locator(".found")).hasText(BrowsedFeed.ACTIVITIES + " activities");
    }

    @Test
    void aPeriodIsChosenWithTheKeyboardAlone() {
        Page page = open.at("/organizations/" + BrowsedFeed.LONG);

        page.getByLabel("From", new Page.GetByLabelOptions().setExact(true)).focus();
        page.keyboard().press("ArrowRight");

        assertThat(page).hasURL(Pattern.compile("from=2001-02&to=\\d{4}-12$"));
    }

    @Test
    void partnersAreDrawnAndListedForThePeriod() {
        Page page = open.at("/organizations/huawei?view=partners");

        Locator itu = page.locator(
                "table.partners tr", new Page.LocatorOptions().setHasText("International Telecommunication Union"));
        int together = Integer.parseInt(itu.locator(".number").innerText());
        assertThat(together).isGreaterThan(1);
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("International Telecommunication Union: " + together + " joint activities")))
                .isVisible();

        page.navigate(page.url() + "&from=2021-12&to=2021-12&match=certain");
        page.waitForSelector("table.partners");
        assertThat(page.locator("table.partners")).not().containsText("International Telecommunication Union");
        assertThat(page.locator("table.partners")).containsText("Industrial Internet Industry Alliance");
    }

    @Test
    void membersAreThoseOfADayThatASliderMoves(BrowsedFeed feed) throws Exception {
        feed.enter("slider", "{\"kind\": \"alliance\", \"names\": [{\"text\": \"Slider Test Alliance\"}]}");
        feed.publish("""
                {"kind":"membership","id":"page-join","when":"2010-05-01","membership":{"alliance":"slider","member":"Earlier Member","change":"joined"}}
                {"kind":"membership","id":"page-leave","when":"2015-05-01","membership":{"alliance":"slider","member":"Earlier Member","change":"left"}}
                {"kind":"membership","id":"page-join-2","when":"2016-05-01","membership":{"alliance":"slider","member":"Later Member","change":"joined","level":"Gold"}}
                """);
        Page page = open.at("/organizations/slider?view=members&on=2012-06");
        assertThat(page.locator("ul.members")).hasText(Pattern.compile("Earlier Member\\s+since 1 May 2010"));

        page.getByLabel("As of").focus();
        page.keyboard().press("End");

        assertThat(page.locator("ul.members")).hasText(Pattern.compile("Later Member\\s+since 1 May 2016\\s+Gold"));
        assertThat(page).hasURL(Pattern.compile("view=members$"));
    }

    @Test
    void thePageLeadsReadersOfFeedsToTheTimelineAndTellsTheCallsForTheView() {
        Page page = open.at("/organizations/huawei?kind=meeting");

        assertThat(page.locator("link[type='application/atom+xml']"))
                .hasAttribute("href", "/api/v1/organizations/huawei/timeline.atom");
        page.getByText("Subscribe", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".subscribe")).containsText("/timeline.ics?kind=meeting");
        assertThat(page.locator(".subscribe"))
                .containsText("/api/v1/stream?topics=activities&organization=huawei&kind=meeting'");
        assertThat(page.locator(".subscribe")).containsText("\"kind\":[\"meeting\"]");
    }

    @Test
    void namesAndQuotesAreShownAndNeverRun(BrowsedFeed feed) throws Exception {
        String hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        feed.enter("hostile", "{\"kind\": \"company\", \"names\": [{\"text\": \"\\\"><script>alert(3)</script>\"}]}");
        var event = BrowsedFeed.statement("hostile-1", hostile, "hostile");
        event.withArray("sources")
                .addObject()
                .put("id", "hostile-source")
                .put("url", "javascript:alert(4)")
                .put("quote", hostile)
                .put("publisher", hostile);
        feed.publish(event.toString());

        Page page = open.at("/organizations/hostile");
        assertThat(page.locator("h1")).hasText("\"><script>alert(3)</script>");
        assertThat(page.locator(".entry h3")).hasText(hostile);
        page.locator(".entry button").click();
        assertThat(page.locator("blockquote")).containsText(hostile);
        assertThat(page.locator("a[href^=javascript]")).hasCount(0);

        open.at("/activities/hostile-1");
        assertThat(page.locator("h1")).hasText(hostile);
    }

    @Test
    void anIdThatNobodyHasIsSaidToBeUnknownAndLeadsToWhomItMayMean() {
        Page page = open.at("/organizations/Huawei-Technologies");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Huawei-Technologies");
        open.expect("404");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Huawei Technologies Co., Ltd."))
                .click();
        assertThat(page).hasURL(Pattern.compile("/organizations/huawei$"));
    }
}
