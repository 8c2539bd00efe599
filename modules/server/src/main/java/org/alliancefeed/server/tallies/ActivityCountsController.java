package org.alliancefeed.server.tallies;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.timelines.AskedTimeline;
import org.jspecify.annotations.Nullable;

/** How much an organization did, and when. */
@Controller("/api/v1/organizations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organizations")
final class ActivityCountsController {

    private final Identities identities;
    private final AskedTimeline timeline;

    ActivityCountsController(Identities identities, AskedTimeline timeline) {
        this.identities = identities;
        this.timeline = timeline;
    }

    @Get("/activity-counts")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "How much an organization did, by period and kind",
            description = "An activity counts in a month when every day that it may have been lies in it, else in the"
                    + " year in which they all do, else under `vague`: so a `period` is `2021-12`, or `2021` for what is"
                    + " only known to have been some time in that year. With `by=year` there are years alone. A year comes"
                    + " before its months; periods without activities are left out.")
    @ApiResponse(responseCode = "200", description = "The numbers of activities by period")
    @ApiResponse(responseCode = "304", description = "It is as the tag in `If-None-Match` has it")
    @ApiResponse(responseCode = "308", description = "It was merged into, or is now known as, the one at Location")
    @ApiResponse(responseCode = "404", description = "No organization is known under the id")
    HttpResponse<ObjectNode> countActivities(
            String id,
            @Nullable @QueryValue @Parameter(description = "`month` (default) or `year`") String by,
            @Nullable @QueryValue @Parameter(description = AskedTimeline.SUBSIDIARIES) String subsidiaries,
            @RequestBean FilterParameters filter) {
        ActivityCounts counts = new ActivityCounts(Asked.word("by", by, Period.Unit.class, Period.Unit.MONTH));
        timeline.walk(id, timeline.organizations(id, subsidiaries), filter.filter(identities::named), counts::add);
        return HttpResponse.ok(counts.json());
    }
}
