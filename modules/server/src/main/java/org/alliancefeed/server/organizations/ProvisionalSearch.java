package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** Finds organizations that events mention and no directory entry claims, in the order of their ids. */
@Singleton
final class ProvisionalSearch {

    /** How many are looked at for one page, before a short one is answered with its next. */
    private static final int MOST_READ = 20 * Asked.LARGEST_PAGE;

    private final Views views;
    private final Identities identities;

    ProvisionalSearch(Views views, Identities identities) {
        this.views = views;
        this.identities = identities;
    }

    HttpResponse<ObjectNode> page(HttpRequest<?> request, SearchParameters asked) {
        if (!asked.kinds().isEmpty()) {
            throw new BadParameter("kind", "Of a provisional organization nothing but its name is known.");
        }
        Search search = asked.search();
        int size = asked.size();
        SearchCursor cursor = SearchCursor.parse(asked.cursor());
        String after = cursor == null ? "" : cursor.id();
        List<ObjectNode> items = new ArrayList<>();
        int read = 0;
        boolean more = true;
        while (more && items.size() < size && read < MOST_READ) {
            int left = size - items.size();
            List<OrganizationRef> page = views.provisional(after, left);
            for (OrganizationRef one : page) {
                after = one.id();
                if (search.fit(Stream.of(one.name())) != Search.NOT_AT_ALL) {
                    items.add(OrganizationJson.provisional(one, identities.mayBe(one)));
                }
            }
            read += page.size();
            more = page.size() == left;
        }
        return Listing.of(request, items, next(more, after));
    }

    private static @Nullable String next(boolean more, String last) {
        return more ? new SearchCursor(0, "", last).text() : null;
    }
}
