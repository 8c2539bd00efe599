package org.alliancefeed.server.members;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
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
import java.util.EnumSet;
import java.util.List;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.date.Precision;
import org.alliancefeed.model.json.RecordWriter;
import org.alliancefeed.model.membership.Member;
import org.alliancefeed.model.membership.Members;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.jspecify.annotations.Nullable;

/** Who is in an alliance. */
@Controller("/api/v1/organizations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "organizations")
final class MembersController {

    private static final int USUAL = 1_000;
    private static final int MOST = 5_000;
    private static final EnumSet<Precision> ONE_PERIOD = EnumSet.of(Precision.DAY, Precision.MONTH, Precision.YEAR);

    private final AllianceMembers members;

    MembersController(AllianceMembers members) {
        this.members = members;
    }

    @Get("/members")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "An alliance's members as of a date",
            description = "By what occurred of memberships in it and by its founding, whose founders and members are"
                    + " members from then on. Each has the date `since` when it is known to be one, its `level`, its"
                    + " `standing` while it is `suspended` or `restricted`, and the `activity` that this rests on."
                    + " `certain` is `false` when that, or its leaving, is dated so vaguely that it may have been after"
                    + " `on`, or its leaving after all that makes it a member. `left` is the number of those who were"
                    + " members and are no more.")
    @ApiResponse(responseCode = "200", description = "The members by name, and `next` unless the page is the last")
    @ApiResponse(responseCode = "304", description = "It is as the tag in `If-None-Match` has it")
    @ApiResponse(responseCode = "308", description = "It was merged into, or is now known as, the one at Location")
    @ApiResponse(responseCode = "404", description = "No organization is known under the id")
    HttpResponse<ObjectNode> listMembers(
            HttpRequest<?> request,
            String id,
            @Nullable @QueryValue
                    @Parameter(
                            description = "As of the end of this day, month or year; of all that is known unless told",
                            example = "2022-06-01")
                    String on,
            @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 5000; 1000 unless told") String limit,
            @Nullable @QueryValue @Parameter(description = "`next` of the page before") String cursor) {
        Edtf date = date(on);
        int size = Asked.limit(limit, USUAL, MOST);
        MembersCursor before = MembersCursor.parse(cursor);
        Members found = members.of(id, date);
        List<Member> ahead = found.all().stream()
                .filter(one -> before == null || before.isBefore(one))
                .toList();
        List<Member> shown = ahead.stream().limit(size).toList();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (date != null) {
            body.put("on", date.text());
        }
        return Listing.of(
                request,
                body.put("left", found.left()),
                shown.stream().map(RecordWriter::write).toList(),
                ahead.size() > size ? new MembersCursor(shown.getLast().organization()).text() : null);
    }

    private static @Nullable Edtf date(@Nullable String on) {
        Edtf date = Asked.date("on", on);
        if (date != null && (date.isQualified() || !ONE_PERIOD.contains(date.precision()))) {
            throw new BadParameter("on", "'" + on + "' is not one day, month or year, such as 2022-06-01.");
        }
        return date;
    }
}
