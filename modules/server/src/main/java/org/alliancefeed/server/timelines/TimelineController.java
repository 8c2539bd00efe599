package org.alliancefeed.server.timelines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.parameters.PageParameters;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.timelines.view.Views;

/** What an organization did. */
@Controller("/api/v1/organizations/{id}/timeline")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organizations")
final class TimelineController {

    private final Views views;
    private final Identities identities;

    TimelineController(Views views, Identities identities) {
        this.views = views;
        this.identities = identities;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "An organization's timeline",
            description = "Its activities by when they happened. An id that was merged into another shows the other's."
                    + " `roles` are those of this organization.")
    @ApiResponse(responseCode = "200", description = "A page: `items`, and `next` unless it is the last")
    @ApiResponse(responseCode = "404", description = "No organization is known under the id")
    HttpResponse<ObjectNode> readTimeline(
            HttpRequest<?> request, String id, @RequestBean FilterParameters filter, @RequestBean PageParameters page) {
        String organization = identities.current(id);
        Page found = views.timeline(
                organization, filter.filter(identities.directory()), page.chosenOrder(), page.size(), page.start());
        if (found.items().isEmpty() && !identities.isKnown(organization)) {
            throw new Failure.Unknown("organization", id);
        }
        Cursor next = found.next();
        return Listing.of(
                request, found.items().stream().map(RecordWriter::write).toList(), next == null ? null : next.text());
    }
}
