package org.alliancefeed.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class ActivityPageTest {

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
    void whoSaysSoWhoRepeatsWhomAndWhereTheyDisagree() {
        Page page = open.at("/activities/shenzhen-union-formed-rcr");

        assertThat(page.locator(".arithmetic")).containsText("2 reports that go back to 1 independent source");
        assertThat(page.locator(".depth-0")).containsText("South China Morning Post");
        assertThat(page.locator(".depth-1")).containsText("repeats South China Morning Post");
        assertThat(page.locator(".conflict").first().locator("li")).hasCount(2);
        assertThat(page.locator(".claims")).containsText("more than 10 companies");
        assertThat(page.locator(".reasons li")).hasCount(1);
        assertThat(page.locator(".reasons")).containsText("an alliance is founded once");
        assertThat(page.locator(".reasons")).containsText("RCR Wireless News");
    }

    @Test
    void aPartLeadsToItsWhole() {
        Page page = open.at("/activities/aii-plenary-18-joint-meeting");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^18th working group plenary meeting")))
                .click();

        assertThat(page).hasURL(Pattern.compile("/activities/aii-plenary-18$"));
    }

    @Test
    void anIdThatWasMergedAwayLeadsToTheActivity() {
        Page page = open.at("/activities/shenzhen-union-formed-scmp");

        assertThat(page).hasURL(Pattern.compile("/activities/shenzhen-union-formed-rcr$"));
    }

    @Test
    void whatWasTakenBackSaysWhy(BrowsedFeed feed) throws Exception {
        String event = BrowsedFeed.statement("taken-back", "Something that was not so", BrowsedFeed.SPEAKER)
                .toString();
        feed.publish(event);
        feed.publish(BrowsedFeed.statement("taken-back", "Something that was not so", BrowsedFeed.SPEAKER)
                .put("revision", 2)
                .put("status", "retracted")
                .toString());

        Page page = open.at("/activities/taken-back");

        assertThat(page.locator("h1")).hasText("This was taken back");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("retracted");
        open.expect("410");
    }
}
