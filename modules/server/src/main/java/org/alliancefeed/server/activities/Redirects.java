package org.alliancefeed.server.activities;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** Follows what activities were merged into. */
public final class Redirects {

    private static final Duration SOON = Duration.ofSeconds(1);

    private Redirects() {}

    /** The id of the activity that an event or activity has become part of; null when there is none. */
    public static @Nullable String end(Views views, String id) {
        ActivityState state = follow(views, id);
        return state == null || state.activity() == null ? null : state.id();
    }

    /**
     * The state at the end of the chain; null when nothing stands there.
     *
     * @throws NotReady while the chain goes in a circle, which it does between one of its changes and the next
     */
    public static @Nullable ActivityState follow(Views views, String id) {
        Set<String> passed = new HashSet<>();
        ActivityState state = views.activity(id);
        while (state != null && state.mergedInto() != null) {
            if (!passed.add(state.id())) {
                throw new NotReady("what '" + id + "' is part of is just changing", SOON);
            }
            state = views.activity(state.mergedInto());
        }
        return state;
    }
}
