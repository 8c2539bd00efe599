package org.alliancefeed.server.organizations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.ProvisionalId;
import org.alliancefeed.server.organizations.OrganizationSearch.Hits;
import org.alliancefeed.server.parameters.Asked;
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

    /** @param room for so many on the page */
    Hits find(Search search, @Nullable SearchCursor from, int room) {
        String after = from != null && from.isProvisional() ? from.id() : ProvisionalId.MARK;
        List<ObjectNode> items = new ArrayList<>();
        int read = 0;
        boolean more = true;
        while (more && items.size() < room && read < MOST_READ) {
            int left = room - items.size();
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
        return new Hits(items, more ? new SearchCursor(0, "", after) : null);
    }
}
