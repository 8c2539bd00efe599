package org.alliancefeed.server.parameters;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.organization.Directory;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.timelines.view.Filter;
import org.jspecify.annotations.Nullable;

/** The filters that timelines, the list of activities and the stream share. */
@Introspected
public record FilterParameters(
        @Nullable @QueryValue
        @Parameter(description = "The first day, as the earliest of an EDTF date", example = "2016")
        String from,

        @Nullable @QueryValue
        @Parameter(description = "The last day, as the latest of an EDTF date", example = "2021-12")
        String to,

        @Nullable @QueryValue
        @Parameter(
                description = "How a vague date is held against `from` and `to`: `possible` (default) when some day"
                        + " that it may have been lies between them, `certain` when every one does")
        String match,

        @Nullable @QueryValue
        @Parameter(description = "Only these kinds of event; repeat it or separate by commas, such as `meeting`")
        List<String> kind,

        @Nullable @QueryValue
        @Parameter(description = "Only with the organization in one of these roles, such as `founder`")
        List<String> role,

        @Nullable @QueryValue @Parameter(description = "Only with this other organization, by id")
        String with,

        @Nullable @QueryValue @Parameter(description = "Only with one of these statuses, such as `occurred`")
        List<String> status) {

    public Filter filter(Directory directory) {
        Edtf first = Asked.date("from", from);
        Edtf last = Asked.date("to", to);
        if (first != null
                && last != null
                && first.earliest() != null
                && last.latest() != null
                && first.earliest().isAfter(last.latest())) {
            throw new Failure.BadParameter("to", "'" + to + "' is before from, '" + from + "'.");
        }
        return new Filter(
                first,
                last,
                Asked.word("match", match, Filter.Match.class, Filter.Match.POSSIBLE),
                Asked.words("kind", kind, Kind.class),
                Asked.words("role", role, Role.class),
                with == null ? null : current(directory, with),
                Asked.words("status", status, Status.class));
    }

    /** Timelines know an organization only under the id that it has now. */
    public static String current(Directory directory, String id) {
        Organization organization = directory.current(id);
        return organization == null ? id : organization.id();
    }
}
