package org.alliancefeed.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each list of the desk: one click judges, one takes it back, and the API tells both. */
@ExtendWith(InBrowser.class)
class EditorsPageTest {

    private final BrowsedFeed feed;
    private OpenPage open;

    EditorsPageTest(BrowsedFeed feed) {
        this.feed = feed;
    }

    @BeforeEach
    void open() {
        open = feed.open();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aNameThatNobodyClaimsIsTakenForAnEntry() throws Exception {
        feed.enter("desk-known", "{\"kind\": \"company\", \"names\": [{\"text\": \"Quillwort Dynamics\"}]}");
        feed.publish(said("desk-unresolved", "Quillwort Dynamics of Shenzhen"));
        Locator row = row(desk(), "#names", "Quillwort Dynamics of Shenzhen");

        button(row, "It is Quillwort Dynamics").click();
        assertThat(row).containsText("Taken for Quillwort Dynamics");
        eventually(() -> assertThat(speaker("desk-unresolved")).isEqualTo("desk-known"));

        button(row, "Take it back").click();
        eventually(() -> assertThat(speaker("desk-unresolved")).startsWith("~"));
    }

    @Test
    void aNameThatNobodyClaimsBecomesAnEntryWhateverItsLetters() throws Exception {
        feed.publish(said("desk-new", "深圳苔藓联盟"));
        Locator row = row(desk(), "#names", "深圳苔藓联盟");

        button(row, "A new organization").click();
        assertThat(row).containsText("It has an entry of its own now.");
        eventually(() -> assertThat(speaker("desk-new")).startsWith("organization-"));

        button(row, "Take it back").click();
        eventually(() -> assertThat(speaker("desk-new")).startsWith("~"));
    }

    @Test
    void aNameThatTwoClaimGoesToTheOneThatIsChosen() throws Exception {
        for (String one : new String[] {"One", "Two"}) {
            feed.enter(
                    "desk-claims-" + one.toLowerCase(java.util.Locale.ROOT),
                    "{\"kind\": \"company\", \"names\": [{\"text\": \"Claimant %s\"}, {\"text\": \"QZX\", \"type\": \"alias\"}]}"
                            .formatted(one));
        }
        feed.publish(said("desk-ambiguous", "QZX"));
        Locator row = row(desk(), "#ambiguous", "QZX");

        button(row, "It is Claimant Two").click();
        assertThat(row).containsText("Taken for Claimant Two");
        eventually(() -> assertThat(speaker("desk-ambiguous")).isEqualTo("desk-claims-two"));

        button(row, "Take it back").click();
        eventually(() -> assertThat(speaker("desk-ambiguous")).startsWith("~"));
    }

    @Test
    void aReportThatMayBeOfTwoActivitiesIsPutWithOne() throws Exception {
        feed.publish("""
                {"kind":"membership","id":"desk-join-1","when":"2010-05-01","membership":{"alliance":"Desk Alliance","member":"Twice Member","change":"joined"}}
                {"kind":"membership","id":"desk-leave","when":"2012-05-01","membership":{"alliance":"Desk Alliance","member":"Twice Member","change":"left"}}
                {"kind":"membership","id":"desk-join-2","when":"2014-05-01","membership":{"alliance":"Desk Alliance","member":"Twice Member","change":"joined"}}
                {"kind":"membership","id":"desk-vague","when":"[..2020]","membership":{"alliance":"Desk Alliance","member":"Twice Member","change":"joined"}}
                """);
        Locator row = row(desk(), "#duplicates", "Twice Member");

        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^The same as: .*2010")))
                .click();
        assertThat(row).containsText("Put together with");
        eventually(() -> assertThat(activity("desk-vague")).isEqualTo(activity("desk-join-1")));

        button(row, "Take it back").click();
        eventually(() -> assertThat(activity("desk-vague")).isEqualTo("desk-vague"));
    }

    @Test
    void twoEntriesBecomeOneAndTwoAgain() throws Exception {
        for (String one : new String[] {"desk-same-1", "desk-same-2"}) {
            feed.enter(
                    one,
                    "{\"kind\": \"company\", \"website\": \"https://www.bryophyte.example/\", \"names\": [{\"text\": \"Entry %s\"}]}"
                            .formatted(one));
        }
        feed.publish(said("desk-merged", "desk-same-1"));
        Locator row = row(desk(), "#entries", "Entry desk-same-1");

        button(row, "One: keep Entry desk-same-2").click();
        assertThat(row).containsText("One now");
        eventually(() -> assertThat(speaker("desk-merged")).isEqualTo("desk-same-2"));

        button(row, "Take it back").click();
        eventually(() -> assertThat(speaker("desk-merged")).isEqualTo("desk-same-1"));
    }

    @Test
    void aPlanIsConfirmed() throws Exception {
        feed.publish(BrowsedFeed.statement("overdue", "A plan whose day has passed", BrowsedFeed.SPEAKER)
                .put("status", "planned")
                .put("when", "1999-03-04")
                .toString());
        Locator row = row(desk(), "#plans", "A plan whose day has passed");

        button(row, "It took place").click();
        assertThat(row).containsText("Reported as having taken place.");
        eventually(() -> assertThat(status("overdue")).isEqualTo("occurred"));

        button(row, "Take it back").click();
        eventually(() -> assertThat(status("overdue")).isEqualTo("planned"));
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

    private static String said(String id, String speaker) {
        return BrowsedFeed.statement(id, "Something that " + speaker + " said", speaker)
                .toString();
    }

    /** The row of a thing, wherever on the list it stands. */
    private static Locator row(Page page, String list, String text) {
        Locator row = page.locator(list + " li", new Page.LocatorOptions().setHasText(text));
        Locator more = page.locator(list + " > p > button");
        while (row.count() == 0 && more.count() > 0) {
            int there = page.locator(list + " li").count();
            more.click();
            assertThat(page.locator(list + " li")).not().hasCount(there);
        }
        return row;
    }

    private static Locator button(Locator row, String words) {
        return row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + words)));
    }

    /** An activity may be gone when it is read, because it was another one's just then. */
    private static void eventually(ThrowingRunnable told) {
        await().atMost(BrowsedFeed.PATIENCE)
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .untilAsserted(told);
    }

    private String activity(String event) throws Exception {
        return feed.feed().get("/events/" + event).get("activity").asText();
    }

    private String status(String event) throws Exception {
        return feed.feed().get("/activities/" + activity(event)).get("status").asText();
    }

    private String speaker(String event) throws Exception {
        return feed.feed()
                .get("/activities/" + activity(event))
                .get("participants")
                .get(0)
                .get("organization")
                .get("id")
                .asText();
    }
}
