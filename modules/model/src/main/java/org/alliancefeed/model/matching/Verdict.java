package org.alliancefeed.model.matching;

import org.jspecify.annotations.Nullable;

/** Whether two events say the same of something, as far as that can be seen. */
enum Verdict {
    AGREE,
    DIFFER,
    /** One says nothing of it, or they are in other scripts or languages. */
    UNKNOWN;

    /** They agree when both state the same, and when neither states anything. */
    static Verdict of(@Nullable Object one, @Nullable Object other) {
        if (one == null && other == null) {
            return AGREE;
        }
        return one == null || other == null ? UNKNOWN : one.equals(other) ? AGREE : DIFFER;
    }

    /** Of this and something else: one difference is enough, and so is one thing unknown. */
    Verdict and(Verdict other) {
        return this == DIFFER || other == DIFFER ? DIFFER : this == UNKNOWN ? UNKNOWN : other;
    }
}
