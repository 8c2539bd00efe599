package org.alliancefeed.server.page;

import java.util.List;
import java.util.stream.Collectors;
import org.alliancefeed.server.feeds.FeedFormat;
import org.alliancefeed.server.read.Addresses;

/**
 * What the head of the page says of what is on it.
 *
 * @param title empty for the site's own
 * @param feed the address of the same as a feed, without the suffix of its form; empty when there is none
 */
record PageHead(String title, String feed) {

    static final String SITE = "Alliance Feed";

    /** Which of the forms readers of feeds look for. */
    private static final List<FeedFormat> READ = List.of(FeedFormat.ATOM, FeedFormat.JSON_FEED, FeedFormat.CALENDAR);

    static final PageHead NOTHING = new PageHead("", "");
    static final PageHead EVERYTHING = new PageHead("", "/api/v1/activities");

    static PageHead of(String organization, String name) {
        return new PageHead(name, Addresses.of("organizations", organization) + "/timeline");
    }

    static PageHead called(String title) {
        return new PageHead(title, "");
    }

    String titleText() {
        return escaped(title.isEmpty() ? SITE : title + " · " + SITE);
    }

    /** Autodiscovery, as https://www.rssboard.org/rss-autodiscovery and RFC 5005 have it for feeds of any form. */
    String links() {
        return feed.isEmpty()
                ? ""
                : READ.stream()
                        .map(form -> "<link rel=\"alternate\" type=\"%s\" title=\"%s\" href=\"%s\">"
                                .formatted(form.mediaType(), titleText(), escaped(feed + "." + form.suffix())))
                        .collect(Collectors.joining("\n"));
    }

    /** In an element or in an attribute's double quotes. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
