package org.alliancefeed.server.tallies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import org.alliancefeed.model.event.Kind;

/** How many activities of each kind. */
final class KindCounts {

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private int activities;

    void add(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
        activities++;
    }

    int activities() {
        return activities;
    }

    /** Adds the number of all, and of each kind that there is. */
    ObjectNode write(ObjectNode json) {
        json.put("activities", activities);
        ObjectNode kinds = json.putObject("kinds");
        counts.forEach((kind, count) -> kinds.put(kind.text(), count));
        return json;
    }
}
