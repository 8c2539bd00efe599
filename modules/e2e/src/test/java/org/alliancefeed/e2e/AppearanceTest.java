package org.alliancefeed.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.alliancefeed.e2e.BrowsedFeed.Look;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each view as a picture in {@code target/screenshots}, legible and usable for everybody. */
@ExtendWith(InBrowser.class)
class AppearanceTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowsedFeed feed;

    AppearanceTest(BrowsedFeed feed) {
        this.feed = feed;
    }

    @ParameterizedTest(name = "{0} {2} {3} {4}")
    @CsvSource({
        "front, /, 1280, LIGHT, en-GB",
        "front, /, 390, DARK, zh-CN",
        "organization, /organizations/huawei, 1280, DARK, en-GB",
        "organization, /organizations/huawei, 390, LIGHT, en-GB",
        "long, /organizations/almanac-test-alliance?from=2010-01&to=2012-06, 1280, LIGHT, en-GB",
        "partners, /organizations/huawei?view=partners, 1280, LIGHT, en-GB",
        "members, /organizations/aii?view=members, 390, DARK, zh-CN",
        "activity, /activities/shenzhen-union-formed-rcr, 1280, LIGHT, en-GB",
        "activity, /activities/aii-plenary-18, 390, DARK, en-GB",
        "editors, /editors, 390, DARK, zh-CN",
    })
    void everyViewIsLegible(String name, String address, int width, ColorScheme colours, String language) {
        try (OpenPage open = feed.open(new Look(width, 900, colours, language))) {
            Page page = open.at(address);
            page.waitForFunction("() => document.fonts.status === 'loaded'");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target", "screenshots", "%s-%d-%s-%s.png".formatted(name, width, colours, language)))
                    .setFullPage(true));

            assertThat((Boolean) page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("nothing is wider than the window")
                    .isTrue();
            assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                    .extracting(AppearanceTest::told)
                    .isEmpty();
        }
    }

    private static String told(Rule violation) {
        return violation.getId() + ": " + violation.getHelp() + " "
                + violation.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }
}
