package org.alliancefeed.model.activity;

import org.jspecify.annotations.Nullable;

/**
 * What stands under an activity id: exactly one of an activity, the id of the activity that it was merged into, or why
 * it is no more. Every event has one under its own id, so an id that was ever given out is answered for ever.
 */
public record ActivityState(
        String id,
        @Nullable Activity activity,
        @Nullable String mergedInto,
        @Nullable String withdrawn) {

    public static ActivityState of(Activity activity) {
        return new ActivityState(activity.id(), activity, null, null);
    }

    public static ActivityState merged(String id, String into) {
        return new ActivityState(id, null, into, null);
    }

    public static ActivityState withdrawn(String id, String why) {
        return new ActivityState(id, null, null, why);
    }
}
