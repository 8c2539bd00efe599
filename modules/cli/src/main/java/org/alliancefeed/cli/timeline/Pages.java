package org.alliancefeed.cli.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.jspecify.annotations.Nullable;

/** As many items of a list as asked for, over as many pages as that takes. */
record Pages(FeedApi api, int limit) {

    private static final int LARGEST_PAGE = 500;

    /** @param isAll whether the list has no more of them */
    record Items(List<JsonNode> items, boolean isAll) {}

    Items read(Supplier<Call> call) {
        List<JsonNode> items = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            int size = Math.min(limit - items.size(), LARGEST_PAGE);
            JsonNode page = api.get(call.get().with("limit", size).with("cursor", cursor));
            page.path("items").forEach(items::add);
            // A page of a narrow filter may be empty and still have a next one.
            cursor = page.path("next").isTextual() ? page.path("next").textValue() : null;
        } while (cursor != null && items.size() < limit);
        return new Items(items, cursor == null);
    }
}
