package org.alliancefeed.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * As many items of a list as asked for, over as many pages as that takes.
 *
 * @param largest so many items the feed puts on a page at most
 * @param limit so many items are asked for, one at least
 */
public record Pages(FeedApi api, int largest, int limit) {

    /**
     * Hands out the items as long as they are wanted.
     *
     * @param call the list, without a page of it
     * @return whether the list has no more of them
     */
    public boolean read(Supplier<Call> call, Predicate<JsonNode> wantsMore) {
        int left = limit;
        @Nullable String cursor = null;
        do {
            JsonNode page =
                    api.get(call.get().with("limit", Math.min(left, largest)).with("cursor", cursor));
            for (JsonNode item : page.path("items")) {
                if (!wantsMore.test(item)) {
                    return false;
                }
                left--;
            }
            // A page of a narrow filter may be empty and still have a next one.
            cursor = page.path("next").isTextual() ? page.path("next").textValue() : null;
        } while (cursor != null && left > 0);
        return cursor == null;
    }
}
