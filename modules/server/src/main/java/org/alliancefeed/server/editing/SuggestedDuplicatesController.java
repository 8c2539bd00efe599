package org.alliancefeed.server.editing;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.organization.AlikeEntries;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.CursorText;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.timelines.view.Undecided;
import org.alliancefeed.timelines.view.Views;
import org.jspecify.annotations.Nullable;

/** What may be one and is shown as two. */
@Controller("/api/v1/suggested-duplicates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "editing")
final class SuggestedDuplicatesController {

    private static final int PARTS = 4;
    private static final String BETWEEN = "\n";

    private final Views views;
    private final DuplicateActivities activities;
    private final DuplicateEntries entries;

    SuggestedDuplicatesController(Views views, DuplicateActivities activities, DuplicateEntries entries) {
        this.views = views;
        this.activities = activities;
        this.entries = entries;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "Activities that may be one",
            description =
                    "An `activity` that says too little to tell which of several it is, those under `mayBe`, and the"
                            + " `event` to judge about. In no order that means anything; a page may hold fewer items than asked for"
                            + " and still have a `next`.")
    HttpResponse<ObjectNode> listSuggestedDuplicates(
            HttpRequest<?> request,
            @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 500; 50 unless told") String limit,
            @Nullable @QueryValue @Parameter(description = "`next` of the page before") String cursor) {
        int size = Asked.limit(limit);
        List<Undecided> found = views.undecided(cursor == null ? "" : CursorText.parse(cursor), size + 1);
        return Listing.of(
                request,
                found.stream()
                        .limit(size)
                        .flatMap(one -> activities.show(one).stream())
                        .toList(),
                found.size() > size ? CursorText.of(found.get(size - 1).place()) : null);
    }

    @Get("/organizations")
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "Entries of the directory that may be one organization",
            description = "In pairs, the surest first, with `why`: `same-identifier`, `same-website`, `same-words` or"
                    + " `spelling`, of official names and aliases. Those that an editor judged different, and an organization"
                    + " and what belongs to it, are left out.")
    HttpResponse<ObjectNode> listSuggestedDuplicatesOfOrganizations(
            HttpRequest<?> request,
            @Nullable @QueryValue @Parameter(description = "Items on a page, 1 to 500; 50 unless told") String limit,
            @Nullable @QueryValue @Parameter(description = "`next` of the page before") String cursor) {
        int size = Asked.limit(limit);
        AlikeEntries last = cursor == null ? null : parse(cursor);
        List<AlikeEntries> found = entries.all().stream()
                .filter(pair -> last == null || last.compareTo(pair) < 0)
                .limit(size + 1L)
                .toList();
        return Listing.of(
                request,
                found.stream().limit(size).map(entries::show).toList(),
                found.size() > size ? text(found.get(size - 1)) : null);
    }

    private static String text(AlikeEntries pair) {
        return CursorText.of(String.join(BETWEEN, pair.why().text(), pair.one(), pair.other(), pair.detail()));
    }

    private static AlikeEntries parse(String cursor) {
        String[] parts = CursorText.parse(cursor).split(BETWEEN, PARTS);
        if (parts.length < PARTS) {
            throw CursorText.refusal(cursor);
        }
        return Word.find(AlikeEntries.Sign.class, parts[0])
                .map(why -> new AlikeEntries(parts[1], parts[2], why, parts[3]))
                .orElseThrow(() -> CursorText.refusal(cursor));
    }
}
