package org.alliancefeed.server.timelines;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Consumer;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.server.organizations.Family;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.parameters.PageParameters;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** Reads the timeline that is asked for, in whatever form it is answered. */
@Singleton
public final class AskedTimeline {

    /** Each is a range of its own to read, for every page. */
    public static final int MOST_ORGANIZATIONS = 200;

    public static final String SUBSIDIARIES = "`true` for what its subsidiaries did as well, and theirs, "
            + MOST_ORGANIZATIONS + " organizations at most; an activity of several of them comes once";

    private final Views views;
    private final Identities identities;
    private final Family family;

    AskedTimeline(Views views, Identities identities, Family family) {
        this.views = views;
        this.identities = identities;
        this.family = family;
    }

    /** @throws Failure.Unknown when there is no such organization */
    Page page(String organization, @Nullable String subsidiaries, FilterParameters filter, PageParameters page) {
        Page found = views.timeline(
                organizations(organization, subsidiaries),
                filter.filter(identities::named),
                page.chosenOrder(),
                page.size(),
                page.start());
        if (found.items().isEmpty() && !identities.isKnown(organization)) {
            throw identities.unknown(organization);
        }
        return found;
    }

    /**
     * Shows every activity that passes, the oldest first and undated ones last.
     *
     * @param organizations whose timelines are read as one
     * @throws Failure.Unknown when there is no such organization
     */
    public void walk(String organization, Set<String> organizations, Filter filter, Consumer<TimelineRow> visitor) {
        if (!identities.isKnown(organization)) {
            throw identities.unknown(organization);
        }
        views.walk(organizations, filter, Order.OLDEST, Integer.MAX_VALUE, visitor);
    }

    /** An organization, and its subsidiaries if they are asked for. */
    public Set<String> organizations(String organization, @Nullable String subsidiaries) {
        if (!Asked.flag("subsidiaries", subsidiaries)) {
            return Set.of(organization);
        }
        Set<String> all = family.withSubsidiaries(organization);
        if (all.size() > MOST_ORGANIZATIONS) {
            throw new Failure.BadParameter(
                    "subsidiaries",
                    "'%s' and its subsidiaries are %d organizations, and at most %d are read as one timeline; ask for some of them."
                            .formatted(organization, all.size(), MOST_ORGANIZATIONS));
        }
        return all;
    }
}
