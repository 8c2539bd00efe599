package org.alliancefeed.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class EditorsPageTest {

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
    void aNameThatNobodyClaimsIsTakenForAnEntryAndGivenBack(BrowsedFeed feed) throws Exception {
        for (int i = 0; i < 40; i++) {
            feed.publish(BrowsedFeed.statement("tencent-" + i, "Statement " + i, "Tencent Holdings of Shenzhen")
                    .toString());
        }
        Page page = desk();
        Locator row = row(page, "#names", "Tencent Holdings of Shenzhen");

        button(row, "It is Tencent").click();
        assertThat(row).containsText("Taken for Tencent");
        assertThat(open.at("/organizations/tencent").locator("body")).containsText("Tencent Holdings of Shenzhen");

        desk();
        assertThat(page.locator("#names")).not().containsText("Tencent Holdings of Shenzhen");
    }

    @Test
    void oneClickJudgesAndOneTakesItBack(BrowsedFeed feed) throws Exception {
        feed.publish(BrowsedFeed.statement("overdue", "A plan whose day has passed", BrowsedFeed.SPEAKER)
                .put("status", "planned")
                .put("when", "1999-03-04")
                .toString());
        Page page = desk();
        Locator row = row(page, "#plans", "A plan whose day has passed");

        button(row, "It took place").click();
        assertThat(row).containsText("Reported as having taken place.");
        status(feed, "occurred");
        button(row, "Take it back").click();
        assertThat(button(row, "It took place")).isVisible();
        status(feed, "planned");
    }

    @Test
    void nobodyJudgesWithoutSayingWhoTheyAre() {
        Page page = open.at("/editors");
        Locator row = page.locator("#plans li").first();

        button(row, "It took place").click();

        assertThat(row.getByRole(AriaRole.ALERT)).containsText("Say your name first");
        assertThat(page.locator("#editor-name")).isFocused();
    }

    private Page desk() {
        Page page = open.at("/editors");
        page.locator("#editor-name").fill("Ada");
        page.locator("#editor-name").blur();
        return page;
    }

    private static Locator row(Page page, String list, String text) {
        return page.locator(list + " li", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator button(Locator row, String words) {
        return row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + words)));
    }

    private static void status(BrowsedFeed feed, String status) {
        await().untilAsserted(() -> {
            String activity = feed.feed().get("/events/overdue").get("activity").asText();
            assertThat(feed.feed().get("/activities/" + activity).get("status").asText())
                    .isEqualTo(status);
        });
    }
}
