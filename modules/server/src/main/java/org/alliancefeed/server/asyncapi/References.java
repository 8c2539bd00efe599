package org.alliancefeed.server.asyncapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.alliancefeed.topics.FeedTopic;

/** Where else in the document a topic's parts are: each stands under the topic's short name. */
final class References {

    private References() {}

    static void put(ObjectNode from, String section, FeedTopic topic) {
        put(from, section + "/" + topic.shortName());
    }

    static void put(ObjectNode from, String path) {
        from.put("$ref", "#/" + path);
    }
}
