package org.alliancefeed.server.problem;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.alliancefeed.server.access.OpenToAll;

/** What each type of problem means, under the address that is its type. */
@Controller("/problems")
@OpenToAll
@Tag(name = "problems")
final class ProblemsController {

    @Get("/{name}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "What a type of problem means", description = "The `type` of a problem is this address.")
    String explain(String name) {
        ProblemType type = ProblemType.find(name).orElseThrow(() -> new Failure.Unknown("problem", name));
        return "%s (status %d)%n%n%s%n".formatted(type.title(), type.status(), type.explanation());
    }
}
