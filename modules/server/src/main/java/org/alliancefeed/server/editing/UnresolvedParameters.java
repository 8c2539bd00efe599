package org.alliancefeed.server.editing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.function.Predicate;
import org.alliancefeed.server.organizations.Search;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.timelines.view.ResolvedMention;
import org.alliancefeed.timelines.view.Unresolved;
import org.jspecify.annotations.Nullable;

/** Which unresolved names are looked for. */
@Introspected
record UnresolvedParameters(
        @Nullable @QueryValue
        @Parameter(
                description = "`true` for those alone that several entries claim, `false` for those that nobody does")
        String ambiguous,

        @Nullable @QueryValue @Parameter(description = "The name, whole or the starts of its words")
        String query,

        @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 500; 50 unless told")
        String limit,

        @Nullable @QueryValue @Parameter(description = "`next` of the page before")
        String cursor) {

    /** Those that are looked for and stand behind the page before. */
    Predicate<Unresolved> filter() {
        Search search = new Search(query);
        boolean wanted = Asked.flag("ambiguous", ambiguous);
        UnresolvedPlace last = UnresolvedPlace.parse(cursor);
        return one -> (ambiguous == null || wanted == one.isAmbiguous())
                && search.finds(one.mentions().stream().map(ResolvedMention::mention))
                && (last == null || last.compareTo(UnresolvedPlace.of(one)) < 0);
    }

    int size() {
        return Asked.limit(limit);
    }
}
