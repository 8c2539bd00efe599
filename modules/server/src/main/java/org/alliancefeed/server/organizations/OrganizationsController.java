package org.alliancefeed.server.organizations;

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
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.server.read.AfterFilter;

/** The directory, to read. */
@Controller("/api/v1/organizations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organizations")
final class OrganizationsController {

    private final Identities identities;
    private final OrganizationSearch search;
    private final Entries entries;

    OrganizationsController(Identities identities, OrganizationSearch search, Entries entries) {
        this.identities = identities;
        this.search = search;
        this.entries = entries;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "Find organizations",
            description = "By any of their names, in any language; the same name comes first, and provisional"
                    + " organizations last. `provisional=false&merged=true` is the directory itself, which another"
                    + " feed takes.")
    HttpResponse<ObjectNode> findOrganizations(HttpRequest<?> request, @RequestBean SearchParameters asked) {
        return search.page(request, asked);
    }

    @Get("/{id}")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "An organization",
            description = "As the directory has it, with its `parent` and its `subsidiaries`, the ids that were merged"
                    + " into it (`mergedFrom`), and the mentions in events that resolve to it, by which rule, in how"
                    + " many events (`mentions`). One that only events mention has an id that starts with `~`,"
                    + " `provisional: true`, and under `mayBe` the entries that all claim its name.")
    @ApiResponse(responseCode = "200", description = "The organization")
    @ApiResponse(responseCode = "308", description = "It was merged into, or is now known as, the one at Location")
    @ApiResponse(responseCode = "404", description = "No organization is known under the id")
    HttpResponse<ObjectNode> readOrganization(String id) {
        ObjectNode entry = entries.show(id);
        if (entry != null) {
            return HttpResponse.ok(entry);
        }
        OrganizationRef mentioned = identities.mentioned(id);
        if (mentioned == null) {
            throw identities.unknown(id);
        }
        return HttpResponse.ok(
                OrganizationJson.provisional(mentioned, identities.mayBe(mentioned), identities.mentions(id)));
    }
}
