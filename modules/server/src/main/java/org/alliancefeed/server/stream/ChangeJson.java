package org.alliancefeed.server.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.JsonDiff;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityChange;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.json.RecordWriter;
import org.jspecify.annotations.Nullable;

/**
 * What changed, as JSON: what there is now, and what makes it of what there was.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902, JSON Patch</a>
 */
final class ChangeJson {

    private ChangeJson() {}

    /** @return null when the filter lets neither side pass */
    static @Nullable ObjectNode ofActivity(ActivityChange change, StreamFilter filter) {
        if (!filter.passes(change.before()) && !filter.passes(change.after())) {
            return null;
        }
        ObjectNode json = head(change);
        sides(json, "activity", change.before(), change.after());
        return json;
    }

    /** @return null when it changes no row of a timeline that the filter lets pass */
    static @Nullable ObjectNode ofTimelines(ActivityChange change, StreamFilter filter) {
        Map<String, TimelineRow> before = rows(change.before());
        Map<String, TimelineRow> after = rows(change.after());
        TreeSet<String> organizations = new TreeSet<>(before.keySet());
        organizations.addAll(after.keySet());
        organizations.remove(TimelineRow.EVERYTHING);
        ObjectNode json = head(change);
        ArrayNode rows = json.putArray("rows");
        for (String organization : organizations) {
            TimelineRow was = before.get(organization);
            TimelineRow is = after.get(organization);
            boolean passes = filter.passes(organization, change.before(), was)
                    || filter.passes(organization, change.after(), is);
            if (passes && !Objects.equals(was, is)) {
                sides(rows.addObject().put("organization", organization), "row", was, is);
            }
        }
        return rows.isEmpty() ? null : json;
    }

    private static Map<String, TimelineRow> rows(@Nullable Activity activity) {
        return activity == null ? Map.of() : TimelineRow.of(activity);
    }

    private static ObjectNode head(ActivityChange change) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", change.id())
                .put("reason", change.reason().text());
        if (change.mergedInto() != null) {
            json.put("mergedInto", change.mergedInto());
        }
        if (change.withdrawn() != null) {
            json.put("withdrawn", change.withdrawn());
        }
        return json;
    }

    private static void sides(ObjectNode json, String name, @Nullable Record before, @Nullable Record after) {
        JsonNode now = after == null ? JsonNodeFactory.instance.nullNode() : RecordWriter.write(after);
        json.set(name, now);
        if (before != null && after != null) {
            json.set("patch", JsonDiff.asJson(RecordWriter.write(before), now));
        }
    }
}
