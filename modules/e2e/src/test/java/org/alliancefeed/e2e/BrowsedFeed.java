package org.alliancefeed.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code ./feed up} with its samples and one long timeline, and a browser that looks at it. */
final class BrowsedFeed implements AutoCloseable {

    /** Who has the long timeline, and how long it is. */
    static final String LONG = "almanac-test-alliance";

    static final int ACTIVITIES = 300;

    /** With all that the page shows and the feed tells. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Who says what single tests publish. */
    static final String SPEAKER = "Page Test Company";

    /** How a window looks at the page. */
    record Look(int width, int height, ColorScheme colours, String language) {

        static final Look USUAL = new Look(1280, 900, ColorScheme.LIGHT, "en-GB");
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;
    private final FeedProcess feed;
    private final Playwright playwright;
    private final Browser browser;

    private BrowsedFeed(Path data, FeedProcess feed, Playwright playwright, Browser browser) {
        this.data = data;
        this.feed = feed;
        this.playwright = playwright;
        this.browser = browser;
    }

    static BrowsedFeed start() {
        try {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
            Path data = Files.createTempDirectory("page");
            FeedProcess feed = FeedProcess.up(data);
            // It would fetch browsers of its own.
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowsedFeed browsed = new BrowsedFeed(
                    data,
                    feed,
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(Chromium.find().orElseThrow())
                                    .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
            browsed.enter(LONG, "{\"kind\": \"alliance\", \"names\": [{\"text\": \"Almanac Test Alliance\"}]}");
            browsed.publish(longTimeline());
            return browsed;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String longTimeline() {
        LocalDate first = LocalDate.of(2001, 1, 15);
        return IntStream.range(0, ACTIVITIES)
                .mapToObj(i -> statement("almanac-" + i, "Statement no. " + i, LONG)
                        .put("when", first.plusDays(29L * i).toString())
                        .toString())
                .collect(Collectors.joining("\n"));
    }

    /** An event in which an organization says something. */
    static ObjectNode statement(String id, String title, String speaker) {
        ObjectNode event = JSON.createObjectNode();
        event.put("kind", "statement").put("id", id).put("title", title);
        event.putArray("participants").addObject().put("organization", speaker).put("role", "speaker");
        event.putArray("sources").addObject().put("id", id + "-source").put("publisher", "A publisher");
        return event;
    }

    /** Publishes events, one a line, and returns when they are to be read. */
    void publish(String events) throws Exception {
        await(feed.post("/events", "application/x-ndjson", events));
    }

    /** Puts an organization into the directory. */
    void enter(String id, String entry) throws Exception {
        await(feed.make(new Edit("/organizations/" + id, entry)));
    }

    private void await(HttpResponse<String> taken) throws Exception {
        if (taken.statusCode() != 202) {
            throw new IllegalStateException(taken.body());
        }
        feed.get("/topics?after=" + taken.headers().firstValue("Feed-Position").orElseThrow());
    }

    FeedProcess feed() {
        return feed;
    }

    OpenPage open() {
        return open(Look.USUAL);
    }

    OpenPage open(Look look) {
        return new OpenPage(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.colours())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(look.language())),
                URI.create(feed.address("page")).resolve("/"));
    }

    @Override
    public void close() throws Exception {
        playwright.close();
        feed.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
