package org.alliancefeed.server.feeds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** ActivityStreams 2.0: a page of an ordered collection. */
final class ActivityStreamsWriter implements FeedWriter {

    private static final String CONTEXT = "https://www.w3.org/ns/activitystreams";

    /** Under which stands what the vocabulary has no words for. */
    private static final String OWN_WORDS = "urn:alliancefeed:vocabulary:";

    @Override
    public byte[] write(FeedPage page) {
        ObjectNode collection = JsonNodeFactory.instance.objectNode();
        collection.putArray("@context").add(CONTEXT).addObject().put("af", OWN_WORDS);
        collection.put("type", "OrderedCollectionPage");
        collection.put("id", page.self());
        collection.put("partOf", page.site().address() + page.timeline().address());
        collection.put("name", page.title());
        if (page.next() != null) {
            collection.put("next", page.next());
        }
        ArrayNode items = collection.putArray("orderedItems");
        page.entries().forEach(entry -> items.add(new ActivityStreamsItem(entry, page.site()).json()));
        return collection.toString().getBytes(StandardCharsets.UTF_8);
    }
}
