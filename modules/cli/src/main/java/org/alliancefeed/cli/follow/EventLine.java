package org.alliancefeed.cli.follow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.event.Kind;

/** What the stream sends, in one line: of an event or an activity when, what kind, what, and who. */
final class EventLine {

    private EventLine() {}

    /** @param type what the stream calls it: a kind of event, or the topic of what is none */
    static String of(String type, JsonNode json) {
        if (Word.find(Kind.class, type).isPresent()) {
            return ofEvent(type, json);
        }
        return json.hasNonNull("reason") && json.hasNonNull("id") ? ofChange(json) : type + "  " + json;
    }

    /** Of a timeline the row that any of them has now. */
    private static String ofChange(JsonNode change) {
        JsonNode now = change.path("activity");
        for (JsonNode row : change.path("rows")) {
            now = row.hasNonNull("row") ? row.path("row") : now;
        }
        String id = change.path("id").asText();
        String what = now.isObject()
                ? ofEvent(now.path("kind").asText(), now)
                : change.hasNonNull("mergedInto")
                        ? id + " is part of " + change.path("mergedInto").asText()
                        : id;
        return change.path("reason").asText() + "  " + what;
    }

    private static String ofEvent(String kind, JsonNode event) {
        String status = event.path("status").asText("occurred");
        Set<String> who = new LinkedHashSet<>();
        event.path("participants").forEach(one -> who.add(name(one.path("organization"))));
        String what = "%s  %s  %s"
                .formatted(
                        event.path("when").asText("XXXX"),
                        status.equals("occurred") ? kind : kind + ", " + status,
                        event.path("title").asText(event.path("id").asText()));
        return who.isEmpty() ? what : what + "  [" + String.join(", ", who) + "]";
    }

    /** A mention, or an organization by its id and name. */
    private static String name(JsonNode organization) {
        return organization.isObject() ? organization.path("name").asText() : organization.asText();
    }
}
