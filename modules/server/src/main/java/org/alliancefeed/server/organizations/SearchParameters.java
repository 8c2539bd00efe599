package org.alliancefeed.server.organizations;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.jspecify.annotations.Nullable;

/** Which organizations are looked for. */
@Introspected
record SearchParameters(
        @Nullable @QueryValue
        @Parameter(description = "Any name, whole or the starts of its words", example = "foxconn")
        String query,

        @Nullable @QueryValue @Parameter(description = "Only these kinds of organization, such as `alliance`")
        List<String> kind,

        @Nullable @QueryValue
        @Parameter(
                description = "`true` for those alone that events mention and no directory entry claims; with `query`"
                        + " they come behind those of the directory, and `false` leaves them out")
        String provisional,

        @Nullable @QueryValue
        @Parameter(description = "`true` for the whole directory, with those that were merged into others")
        String merged,

        @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 500; 50 unless told")
        String limit,

        @Nullable @QueryValue @Parameter(description = "`next` of the page before")
        String cursor) {

    Set<Organization.Kind> kinds() {
        return Asked.words("kind", kind, Organization.Kind.class);
    }

    boolean isOfKnown() {
        return !Asked.flag("provisional", provisional);
    }

    /** Nothing but a name is known of a provisional one. */
    boolean isOfProvisional() {
        if (Asked.flag("provisional", provisional)) {
            refuse("kind", !kinds().isEmpty());
            refuse("merged", isWithMerged());
            return true;
        }
        return provisional == null && query != null && kinds().isEmpty() && !isWithMerged();
    }

    private static void refuse(String parameter, boolean given) {
        if (given) {
            throw new BadParameter(parameter, "Of a provisional organization nothing but its name is known.");
        }
    }

    boolean isWithMerged() {
        return Asked.flag("merged", merged);
    }

    int size() {
        return Asked.limit(limit);
    }

    Search search() {
        return new Search(query);
    }
}
