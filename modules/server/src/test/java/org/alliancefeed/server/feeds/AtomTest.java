package org.alliancefeed.server.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.event.Status;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Read with the XML parser of the platform, and held against RFC 4287 and 5005. */
class AtomTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private static Element feed(FeedPage page) {
        Document document = Xml.parse(new AtomWriter().write(page));
        return document.getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = parent.getElementsByTagNameNS(ATOM, name);
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i).getParentNode() == parent) {
                found.add((Element) all.item(i));
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as("exactly one " + name).hasSize(1);
        return found.getFirst().getTextContent();
    }

    private static List<String> links(Element parent, String relation) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void aFeedAndItsEntriesHaveWhatAtomRequires() {
        Element feed = feed(Happening.page(
                Happening.meeting("a/1", "2021-12-14")
                        .by("https://paper.example/a?b=1&c=2", "2021-12-15", "they \"met\"")
                        .by("https://paper.example/later", "2021-12-17", null)
                        .entry(2),
                Happening.meeting("a/2", "2016").as(Status.PLANNED).entry(0)));

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "id")).isEqualTo("urn:alliancefeed:timeline:huawei");
        assertThat(text(feed, "title")).isEqualTo("Huawei");
        assertThat(text(feed, "updated")).isEqualTo("2021-12-17T00:00:02Z");
        assertThat(text(children(feed, "author").getFirst(), "name")).isEqualTo("Alliance Feed");
        assertThat(links(feed, "self")).hasSize(1);

        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2);
        Element first = entries.getFirst();
        assertThat(text(first, "id")).isEqualTo("urn:alliancefeed:activity:a%2F1");
        assertThat(text(first, "title")).isEqualTo("Title of a/1");
        assertThat(text(first, "published")).isEqualTo("2021-12-15T00:00:00Z");
        assertThat(text(first, "updated")).isEqualTo("2021-12-17T00:00:02Z");
        assertThat(links(first, "alternate")).containsExactly("http://feed.example/api/v1/activities/a%2F1");
        assertThat(links(first, "via"))
                .containsExactly("https://paper.example/a?b=1&c=2", "https://paper.example/later");
        assertThat(children(first, "content").getFirst().getAttribute("type")).isEqualTo("html");
        assertThat(text(first, "content"))
                .contains("<p>When: 2021-12-14</p>", "<p>Where: Shenzhen, CN</p>", "Huawei (organizer)")
                .contains("<a href=\"https://paper.example/a?b=1&amp;c=2\">");

        Element second = entries.getLast();
        assertThat(children(second, "published")).isEmpty();
        assertThat(text(second, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void aCorrectionMovesWhatIsUpdatedAndNothingElse() {
        Happening meeting = Happening.meeting("a-1", "2021-12-14").by("https://paper.example", "2021-12-15", null);
        Element before =
                children(feed(Happening.page(meeting.entry(0))), "entry").getFirst();
        Element now = children(feed(Happening.page(meeting.entry(1))), "entry").getFirst();

        assertThat(text(now, "updated")).isGreaterThan(text(before, "updated"));
        assertThat(text(now, "id")).isEqualTo(text(before, "id"));
        assertThat(text(now, "published")).isEqualTo(text(before, "published"));
    }

    @Test
    void onlyATimelineOnOnePageIsComplete() {
        FeedPage whole = Happening.page(Happening.meeting("a-1", "2021").entry(0));
        FeedPage part = new FeedPage(
                whole.timeline(),
                whole.site(),
                whole.title(),
                whole.self(),
                whole.first(),
                whole.self() + "?cursor=x",
                whole.entries());

        assertThat(feed(whole).getElementsByTagNameNS(HISTORY, "complete").getLength())
                .isEqualTo(1);
        assertThat(feed(part).getElementsByTagNameNS(HISTORY, "complete").getLength())
                .isZero();
        assertThat(links(feed(part), "next")).containsExactly(whole.self() + "?cursor=x");
        assertThat(links(feed(part), "first")).containsExactly(whole.first());
    }

    @Test
    void aSourceThatIsNoPageIsNoLink() {
        Element feed = feed(Happening.page(Happening.meeting("a-1", "2021")
                .by("javascript:alert(1)", null, "<script>alert(1)</script>")
                .entry(0)));
        Element entry = children(feed, "entry").getFirst();

        assertThat(links(entry, "via")).isEmpty();
        assertThat(text(entry, "content")).doesNotContain("href", "<script").contains("&lt;script");
    }
}
