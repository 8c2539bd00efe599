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
        for (int read = 0; read < MOST_READ; read += Asked.LARGEST_PAGE) {
            List<OrganizationRef> page = views.provisional(after, Asked.LARGEST_PAGE);
            for (OrganizationRef one : page) {
                if (search.fit(Stream.of(one.name())) != Search.NOT_AT_ALL) {
                    if (items.size() == room) {
                        return new Hits(items, behind(after));
                    }
                    items.add(OrganizationJson.provisional(one, identities.mayBe(one)));
                }
                after = one.id();
            }
            if (page.size() < Asked.LARGEST_PAGE) {
                return new Hits(items, null);
            }
        }
        return new Hits(items, behind(after));
    }

    private static SearchCursor behind(String id) {
        return new SearchCursor(0, "", id);
    }
}
