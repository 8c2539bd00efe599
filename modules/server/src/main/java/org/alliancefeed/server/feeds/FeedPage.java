package org.alliancefeed.server.feeds;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a timeline, to be written in some form.
 *
 * @param title says whose it is and which filters apply
 * @param self its address
 * @param first that of the first page
 * @param next that of the next; null on the last
 */
record FeedPage(
        Timeline timeline,
        Site site,
        String title,
        String self,
        String first,
        @Nullable String next,
        List<FeedEntry> entries) {

    /** Whether there is no other page, so that what is not on this one is not in the timeline. */
    boolean isComplete() {
        return next == null && self.equals(first);
    }

    /** When the newest of its entries changed. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updatedAtLeast)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
