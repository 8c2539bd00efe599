package org.alliancefeed.server.tallies;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.FilterParameters;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.timelines.AskedTimeline;
import org.alliancefeed.timelines.view.Filter;
import org.jspecify.annotations.Nullable;

/** With whom an organization did what it did. */
@Controller("/api/v1/organizations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organizations")
final class PartnersController {

    private static final int USUAL = 30;
    private static final int MOST = 100;

    /** What was called off was done with nobody. */
    private static final Set<Status> JOINT = EnumSet.complementOf(EnumSet.of(Status.CANCELLED));

    private final Identities identities;
    private final AskedTimeline timeline;

    PartnersController(Identities identities, AskedTimeline timeline) {
        this.identities = identities;
        this.timeline = timeline;
    }

    @Get("/partners")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "With whom an organization did what it did",
            description =
                    "`activities` is the number of those that pass the filters, `partners` that of all others who took"
                            + " part in them. `items` are the partners with the most joint activities, each with how many of which"
                            + " kind, and the dates of the `first` and the `last` that have one. `ties` are the joint activities"
                            + " of each two of these. Cancelled activities count only where `status` asks for them.")
    @ApiResponse(responseCode = "200", description = "The partners, those with the most joint activities first")
    @ApiResponse(responseCode = "304", description = "It is as the tag in `If-None-Match` has it")
    @ApiResponse(responseCode = "308", description = "It was merged into, or is now known as, the one at Location")
    @ApiResponse(responseCode = "404", description = "No organization is known under the id")
    HttpResponse<ObjectNode> readPartners(
            String id,
            @Nullable @QueryValue @Parameter(description = AskedTimeline.SUBSIDIARIES) String subsidiaries,
            @RequestBean FilterParameters asked,
            @Nullable @QueryValue @Parameter(description = "Partners listed, 1 to 100; 30 unless told") String limit) {
        int size = Asked.limit(limit, USUAL, MOST);
        Filter filter = asked.filter(identities::named);
        Set<String> family = timeline.organizations(id, subsidiaries);
        OrganizationTallies partners = new OrganizationTallies(other -> !family.contains(other));
        timeline.walk(id, family, filter.statuses().isEmpty() ? filter.of(JOINT) : filter, partners::add);
        return HttpResponse.ok(shown(partners, partners.most(size)));
    }

    private static ObjectNode shown(OrganizationTallies partners, List<OrganizationTally> listed) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("activities", partners.activities())
                .put("partners", partners.organizations());
        ArrayNode items = body.putArray("items");
        listed.forEach(partner -> items.add(shown(partner)));
        ArrayNode ties = body.putArray("ties");
        Tie.among(listed).forEach(tie -> {
            ObjectNode json = ties.addObject();
            json.putArray("between").add(tie.one()).add(tie.other());
            json.put("activities", tie.activities());
        });
        return body;
    }

    private static ObjectNode shown(OrganizationTally partner) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("organization", RecordWriter.write(partner.organization()));
        partner.kinds().write(json);
        if (partner.firstSeen() != null && partner.lastSeen() != null) {
            json.put("first", partner.firstSeen().text());
            json.put("last", partner.lastSeen().text());
        }
        return json;
    }
}
