package org.alliancefeed.server.parameters;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Order;
import org.jspecify.annotations.Nullable;

/** Which page of a timeline. */
@Introspected
public record PageParameters(
        @Nullable @QueryValue
        @Parameter(description = "`newest` (default) or `oldest` first; unknown dates come last either way")
        String order,

        @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 500; 50 unless told")
        String limit,

        @Nullable @QueryValue @Parameter(description = "`next` of the page before")
        String cursor) {

    public Order chosenOrder() {
        Cursor from = start();
        Order asked = Asked.word("order", order, Order.class, from == null ? Order.NEWEST : from.order());
        if (from != null && from.order() != asked) {
            throw new BadParameter("cursor", "The cursor is of a list in the other order; ask for its first page.");
        }
        return asked;
    }

    public int size() {
        return Asked.limit(limit);
    }

    public @Nullable Cursor start() {
        try {
            return cursor == null ? null : Cursor.parse(cursor);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("cursor", e.getMessage());
        }
    }
}
