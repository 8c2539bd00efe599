package org.alliancefeed.cli.follow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.event.Kind;

/** What the stream sends, in one line: of an event when, what kind, what, and who. */
final class EventLine {

    private EventLine() {}

    /** @param type what the stream calls it: a kind of event, or the topic of what is none */
    static String of(String type, JsonNode json) {
        return Word.find(Kind.class, type).isPresent() ? ofEvent(type, json) : type + "  " + json;
    }

    private static String ofEvent(String kind, JsonNode event) {
        String status = event.path("status").asText("occurred");
        Set<String> who = new LinkedHashSet<>();
        event.path("participants")
                .forEach(one -> who.add(one.path("organization").asText()));
        String what = "%s  %s  %s"
                .formatted(
                        event.path("when").asText("XXXX"),
                        status.equals("occurred") ? kind : kind + ", " + status,
                        event.path("title").asText(event.path("id").asText()));
        return who.isEmpty() ? what : what + "  [" + String.join(", ", who) + "]";
    }
}
