package org.alliancefeed.server.timelines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.organizations.Family;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.parameters.PageParameters;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.read.Addresses;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.server.read.Moved;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** What an organization did. */
@Controller("/api/v1/organizations/{id}/timeline")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organizations")
final class TimelineController {

    /** Each is a range of its own to read, for every page. */
    private static final int MOST_ORGANIZATIONS = 200;

    private final Views views;
    private final Identities identities;
    private final Family family;

    TimelineController(Views views, Identities identities, Family family) {
        this.views = views;
        this.identities = identities;
        this.family = family;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "An organization's timeline",
            description = "Its activities by when they happened. `roles` are those of this organization, or with"
                    + " `subsidiaries=true` of any of those asked for.")
    @ApiResponse(responseCode = "200", description = "A page: `items`, and `next` unless it is the last")
    @ApiResponse(responseCode = "308", description = "It was merged into, or is now known as, the one at Location")
    @ApiResponse(responseCode = "404", description = "No organization is known under the id")
    HttpResponse<ObjectNode> readTimeline(
            HttpRequest<?> request,
            String id,
            @Nullable @QueryValue
                    @Parameter(
                            description =
                                    "`true` for what its subsidiaries did as well, and theirs, " + MOST_ORGANIZATIONS
                                            + " organizations at most; an activity of several of them comes once")
                    String subsidiaries,
            @RequestBean FilterParameters filter,
            @RequestBean PageParameters page) {
        String organization = identities.current(id);
        if (!organization.equals(id)) {
            return Moved.to(request, Addresses.of("organizations", organization) + "/timeline");
        }
        Page found = views.timeline(
                asked(organization, subsidiaries),
                filter.filter(identities::named),
                page.chosenOrder(),
                page.size(),
                page.start());
        if (found.items().isEmpty() && !identities.isKnown(organization)) {
            throw identities.unknown(id);
        }
        Cursor next = found.next();
        return Listing.of(
                request, found.items().stream().map(RecordWriter::write).toList(), next == null ? null : next.text());
    }

    private Set<String> asked(String organization, @Nullable String subsidiaries) {
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
