package org.alliancefeed.server.tallies;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.organization.ProvisionalId;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** Who did most. */
@Controller("/api/v1/busiest-organizations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organizations")
final class BusiestController {

    private static final int USUAL = 10;
    private static final int MOST = 100;

    /** The timeline of everything has no end; what was lately is what is asked for. */
    private static final int MOST_ROWS = 20_000;

    private final Identities identities;
    private final Views views;

    BusiestController(Identities identities, Views views) {
        this.identities = identities;
        this.views = views;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "The organizations with the most activities",
            description =
                    "Of all activities, the newest first, up to 20,000 of them; `complete` says whether these are all."
                            + " `activities` is the number of those that pass the filters. Each item has the date of the `latest`."
                            + " Organizations that no directory entry claims are left out.")
    @ApiResponse(responseCode = "200", description = "Those with the most activities first")
    @ApiResponse(responseCode = "304", description = "It is as the tag in `If-None-Match` has it")
    HttpResponse<ObjectNode> listBusiest(
            @Nullable @QueryValue @Parameter(description = "The first day, as the earliest of an EDTF date")
                    String from,
            @Nullable @QueryValue @Parameter(description = "The last day, as the latest of an EDTF date") String to,
            @Nullable @QueryValue @Parameter(description = "Only these kinds of event") List<String> kind,
            @Nullable @QueryValue @Parameter(description = "Organizations listed, 1 to 100; 10 unless told")
                    String limit) {
        int size = Asked.limit(limit, USUAL, MOST);
        Filter filter = new FilterParameters(from, to, null, kind, null, null, null, null).filter(identities::named);
        OrganizationTallies tallies = new OrganizationTallies(id -> !ProvisionalId.is(id));
        boolean complete = views.walk(Set.of(TimelineRow.EVERYTHING), filter, Order.NEWEST, MOST_ROWS, tallies::add);
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("activities", tallies.activities())
                .put("complete", complete);
        ArrayNode items = body.putArray("items");
        tallies.most(size).forEach(tally -> items.add(shown(tally)));
        return HttpResponse.ok(body);
    }

    private static ObjectNode shown(OrganizationTally tally) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("organization", RecordWriter.write(tally.organization()));
        json.put("activities", tally.activities());
        if (tally.firstSeen() != null) {
            json.put("latest", tally.firstSeen().text());
        }
        return json;
    }
}
