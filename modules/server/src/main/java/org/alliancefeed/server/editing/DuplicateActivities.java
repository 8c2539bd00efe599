package org.alliancefeed.server.editing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.Explanation.Report;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.activities.Redirects;
import org.alliancefeed.timelines.view.Undecided;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** Shows an activity that says too little to tell which of several it is, with those. */
@Singleton
final class DuplicateActivities {

    private final Views views;

    DuplicateActivities(Views views) {
        this.views = views;
    }

    /** @return nothing when it has been decided since */
    Optional<ObjectNode> show(Undecided undecided) {
        ActivityState state = views.activity(undecided.activity());
        Activity activity = state == null ? null : state.activity();
        if (activity == null) {
            return Optional.empty();
        }
        Map<String, ObjectNode> mayBe = mayBe(activity);
        if (mayBe.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.set("activity", row(activity));
        item.put("event", undecidedEvent(activity));
        ArrayNode others = item.putArray("mayBe");
        mayBe.values().forEach(others::add);
        return Optional.of(item);
    }

    /** The activities that the events which it fits are part of now, by their ids. */
    private Map<String, ObjectNode> mayBe(Activity activity) {
        Map<String, ObjectNode> rows = new TreeMap<>();
        for (String event : activity.mayBe()) {
            ActivityState state = Redirects.follow(views, event);
            Activity other = state == null ? null : state.activity();
            if (other != null && !other.id().equals(activity.id())) {
                rows.put(other.id(), row(other));
            }
        }
        return rows;
    }

    /** That one which no editor has put there: it is where it is by its own word. */
    private String undecidedEvent(Activity activity) {
        return activity.events().stream()
                .filter(id -> isItsOwn(views.report(id)))
                .findFirst()
                .orElse(activity.id());
    }

    private static boolean isItsOwn(@Nullable Report report) {
        return report != null && report.belongsWith() == null;
    }

    private static ObjectNode row(Activity activity) {
        return RecordWriter.write(TimelineRow.ofEverything(activity));
    }
}
