package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.server.read.Listing;
import org.jspecify.annotations.Nullable;

/** Finds organizations: those of the directory, and behind the last of them provisional ones. */
@Singleton
final class OrganizationSearch {

    /**
     * What stands on a page.
     *
     * @param next where the next one goes on; null when there is none
     */
    record Hits(List<ObjectNode> items, @Nullable SearchCursor next) {

        static final Hits NONE = new Hits(List.of(), null);

        private Hits and(Hits more) {
            List<ObjectNode> all = new ArrayList<>(items);
            all.addAll(more.items);
            return new Hits(all, more.next);
        }
    }

    private final DirectorySearch known;
    private final ProvisionalSearch provisional;

    OrganizationSearch(DirectorySearch known, ProvisionalSearch provisional) {
        this.known = known;
        this.provisional = provisional;
    }

    HttpResponse<ObjectNode> page(HttpRequest<?> request, SearchParameters asked) {
        SearchCursor from = SearchCursor.parse(asked.cursor());
        Hits hits = asked.isOfKnown() && (from == null || !from.isProvisional()) ? known.find(asked, from) : Hits.NONE;
        if (asked.isOfProvisional() && hits.next() == null) {
            int room = asked.size() - hits.items().size();
            hits = hits.and(provisional.find(asked.search(), from, room));
        }
        SearchCursor next = hits.next();
        return Listing.of(request, hits.items(), next == null ? null : next.text());
    }
}
