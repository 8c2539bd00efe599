package org.alliancefeed.server.editing;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.alliancefeed.server.read.AfterFilter;
import org.alliancefeed.server.read.Listing;
import org.alliancefeed.timelines.view.Unresolved;
import org.alliancefeed.timelines.view.Views;

/** Names that events mention and that are no entry's, or may be several entries'. */
@Controller("/api/v1/unresolved-names")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "editing")
final class UnresolvedNamesController {

    private final Views views;
    private final UnresolvedNames names;

    UnresolvedNamesController(Views views, UnresolvedNames names) {
        this.views = views;
        this.names = names;
    }

    @Get
    @Parameter(name = AfterFilter.PARAMETER, in = ParameterIn.QUERY, description = AfterFilter.DESCRIPTION)
    @Operation(
            summary = "Names that no entry of the directory has to itself",
            description = "Those in the most events first. `mayBe` are the entries that all claim the name (it is"
                    + " ambiguous); `candidates` are at most five entries with a name that is like it, the best first, and"
                    + " `why`: `same-words` in another order, `abbreviation`, `spelling`, or one `contains` the other's"
                    + " words.")
    HttpResponse<ObjectNode> listUnresolvedNames(HttpRequest<?> request, @RequestBean UnresolvedParameters asked) {
        int size = asked.size();
        List<Unresolved> found = views.unresolved().stream()
                .filter(asked.filter())
                .sorted(Comparator.comparing(UnresolvedPlace::of))
                .limit(size + 1L)
                .toList();
        return Listing.of(
                request,
                found.stream().limit(size).map(names::show).toList(),
                found.size() > size ? UnresolvedPlace.of(found.get(size - 1)).text() : null);
    }
}
