package org.alliancefeed.cli.rejected;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.alliancefeed.cli.http.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The rejected records that a call is about: those with the ids that were given, else the newest.
 *
 * @param topic null for those of all
 */
record Selection(FeedApi api, List<String> ids, @Nullable String topic, int limit) {

    private static final int LARGEST_PAGE = 50;

    /** Hands them out as long as they are wanted. */
    void read(Predicate<JsonNode> wantsMore) {
        if (ids.isEmpty()) {
            new Pages(api, LARGEST_PAGE, limit).read(() -> Call.of("rejected").with("topic", topic), wantsMore);
            return;
        }
        for (String id : ids) {
            if (!wantsMore.test(api.get(Call.of("rejected", id)))) {
                return;
            }
        }
    }

    /** Of ids that were given, all in their order; else those that were not sent again, the oldest first. */
    List<JsonNode> notSentAgain() {
        List<JsonNode> found = new ArrayList<>();
        read(item -> {
            if (!ids.isEmpty() || !item.has("redrive")) {
                found.add(item);
            }
            return true;
        });
        return ids.isEmpty() ? found.reversed() : found;
    }
}
