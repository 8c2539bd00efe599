package org.alliancefeed.model.activity;

import java.util.Optional;
import org.alliancefeed.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * A step of what the feed takes for true: what stands under an activity's id, and what stood there before.
 *
 * @param id the activity's
 * @param before null when there was no activity under the id, or when both are too large for one record
 * @param after null when there is none any more
 * @param mergedInto the id of the activity that it is part of now
 * @param withdrawn why it is no more
 */
public record ActivityChange(
        String id,
        Reason reason,
        @Nullable Activity before,
        @Nullable Activity after,
        @Nullable String mergedInto,
        @Nullable String withdrawn) {

    /** Why something changed, by what it is for somebody who looks at a timeline. */
    public enum Reason implements Word {
        /** There was no such activity. */
        NEW,
        /** Its reports say something else, or there is one less, and it stands where it stood. */
        CORRECTED,
        /** Another report became part of it, or it became part of another activity. */
        MERGED,
        /** The same, and it stands at another date or in the timelines of other organizations. */
        MOVED,
        /** Its last report was taken back. */
        RETRACTED
    }

    /** What somebody who knows of activities only sees of a step; nothing where no activity stands on either side. */
    public static Optional<ActivityChange> between(@Nullable ActivityState before, ActivityState after) {
        Activity was = before == null ? null : before.activity();
        Activity is = after.activity();
        return was == null && is == null
                ? Optional.empty()
                : Optional.of(new ActivityChange(
                        after.id(), reason(was, after), was, is, after.mergedInto(), after.withdrawn()));
    }

    private static Reason reason(@Nullable Activity was, ActivityState after) {
        Activity is = after.activity();
        if (is == null) {
            return after.mergedInto() == null ? Reason.RETRACTED : Reason.MERGED;
        }
        if (was == null) {
            return Reason.NEW;
        }
        if (is.reports() > was.reports()) {
            return Reason.MERGED;
        }
        return isElsewhere(was, is) ? Reason.MOVED : Reason.CORRECTED;
    }

    private static boolean isElsewhere(Activity was, Activity is) {
        return !was.when().equals(is.when())
                || !TimelineRow.of(was).keySet().equals(TimelineRow.of(is).keySet());
    }

    /** The same for when both sides together are too large. */
    public ActivityChange withoutBefore() {
        return new ActivityChange(id, reason, null, after, mergedInto, withdrawn);
    }
}
