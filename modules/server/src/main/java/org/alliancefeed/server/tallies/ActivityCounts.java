package org.alliancefeed.server.tallies;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.alliancefeed.model.activity.TimelineRow;

/** How many activities there were in each period, no more precisely than their dates say. */
final class ActivityCounts {

    private final Period.Unit by;
    private final Map<Period, KindCounts> periods = new TreeMap<>();
    private final KindCounts vague = new KindCounts();
    private int activities;

    ActivityCounts(Period.Unit by) {
        this.by = by;
    }

    void add(TimelineRow row) {
        Period period = Period.of(row.when(), by);
        KindCounts counts = period == null ? vague : periods.computeIfAbsent(period, one -> new KindCounts());
        counts.add(row.kind());
        activities++;
    }

    ObjectNode json() {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("by", by.text()).put("activities", activities);
        ArrayNode items = body.putArray("items");
        periods.forEach((period, counts) -> counts.write(items.addObject().put("period", period.text())));
        vague.write(body.putObject("vague"));
        return body;
    }
}
