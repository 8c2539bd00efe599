package org.alliancefeed.server.feeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.alliancefeed.model.event.Source;
import org.alliancefeed.model.json.RecordWriter;

/** JSON Feed 1.1. What it has no members for stands under {@code _alliance_feed}, as in the API's own JSON. */
final class JsonFeedWriter implements FeedWriter {

    @Override
    public byte[] write(FeedPage page) {
        ObjectNode feed = JsonNodeFactory.instance.objectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", page.title());
        feed.put("home_page_url", page.site().address() + page.timeline().about());
        feed.put("feed_url", page.first());
        if (page.next() != null) {
            feed.put("next_url", page.next());
        }
        feed.putArray("authors").addObject().put("name", "Alliance Feed");
        ArrayNode items = feed.putArray("items");
        page.entries().forEach(entry -> items.add(item(entry)));
        return feed.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode item(FeedEntry entry) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", entry.id());
        item.put("url", entry.url());
        entry.sources().stream()
                .map(Source::url)
                .filter(url -> url != null && UrlText.isLink(url))
                .findFirst()
                .ifPresent(url -> item.put("external_url", url));
        item.put("title", entry.title());
        item.put("content_html", Prose.html(entry));
        entry.published().ifPresent(time -> item.put("date_published", time.toString()));
        entry.updated().ifPresent(time -> item.put("date_modified", time.toString()));
        ArrayNode tags = item.putArray("tags");
        entry.tags().forEach(tags::add);
        if (entry.activity() != null && entry.activity().language() != null) {
            item.put("language", PlainText.line(entry.activity().language()));
        }
        item.set("_alliance_feed", RecordWriter.write(entry.row()));
        return item;
    }
}
