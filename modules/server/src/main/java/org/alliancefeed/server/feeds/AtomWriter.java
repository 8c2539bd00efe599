package org.alliancefeed.server.feeds;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.server.read.Addresses;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Atom (RFC 4287), in pages (RFC 5005, section 3). */
final class AtomWriter implements FeedWriter {

    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    @Override
    public byte[] write(FeedPage page) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(
                "urn:alliancefeed:timeline:" + Addresses.encoded(page.timeline().id()));
        feed.setTitle(page.title());
        feed.setUpdated(Date.from(page.updated()));
        feed.setAuthors(List.of(author()));
        feed.setOtherLinks(links(page));
        feed.setEntries(page.entries().stream().map(AtomWriter::entry).toList());
        if (page.isComplete()) {
            feed.setForeignMarkup(List.of(new Element("complete", "fh", HISTORY)));
        }
        try {
            // The library's own output makes one space of several.
            return new XMLOutputter(Format.getRawFormat())
                    .outputString(new WireFeedOutput().outputJDom(feed))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException("a timeline that is no Atom feed: " + page.self(), e);
        }
    }

    private static Person author() {
        Person author = new Person();
        author.setName("Alliance Feed");
        return author;
    }

    private static List<Link> links(FeedPage page) {
        List<Link> links = new ArrayList<>();
        links.add(link("self", page.self(), FeedFormat.Types.ATOM));
        links.add(link("first", page.first(), FeedFormat.Types.ATOM));
        if (page.next() != null) {
            links.add(link("next", page.next(), FeedFormat.Types.ATOM));
        }
        links.add(link("related", page.site().address() + page.timeline().about(), FeedFormat.Types.JSON));
        return links;
    }

    private static Entry entry(FeedEntry one) {
        Entry entry = new Entry();
        entry.setId(one.id());
        entry.setTitle(one.title());
        entry.setUpdated(Date.from(one.updatedAtLeast()));
        one.published().ifPresent(day -> entry.setPublished(Date.from(day)));
        entry.setAlternateLinks(List.of(link("alternate", one.url(), FeedFormat.Types.JSON)));
        entry.setOtherLinks(one.sources().stream()
                .flatMap(source -> Stream.ofNullable(source.url()))
                .filter(UrlText::isLink)
                .distinct()
                .map(url -> link("via", url, null))
                .toList());
        entry.setCategories(one.tags().stream().map(AtomWriter::category).toList());
        Content content = new Content();
        content.setType("html");
        content.setValue(Prose.html(one));
        entry.setContents(List.of(content));
        return entry;
    }

    private static Category category(String word) {
        Category category = new Category();
        category.setTerm(word);
        return category;
    }

    private static Link link(String relation, String address, @Nullable String type) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        return link;
    }
}
