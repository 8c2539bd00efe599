package org.alliancefeed.server.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** What whoever asks may do, before it is tried. */
@Controller("/api/v1/access")
@ExecuteOn(TaskExecutors.BLOCKING)
@OpenToAll
@Tag(name = "operating")
final class AccessController {

    private final Doorman doorman;

    AccessController(Doorman doorman) {
        this.doorman = doorman;
    }

    @Get
    @Operation(
            summary = "What you may do",
            description =
                    "`open` where no call takes a token. `scopes` are what this call's token allows, or what is allowed"
                            + " without one: `read`, `publish`, `curate`, `admin`. `by` is whom the token is known as.")
    @ApiResponse(responseCode = "200", description = "What is allowed")
    @ApiResponse(responseCode = "401", description = "The token is not good")
    HttpResponse<ObjectNode> readAccess(HttpRequest<?> request) {
        Holder holder = doorman.recognize(request);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("open", doorman.isOpen());
        ArrayNode scopes = json.putArray("scopes");
        for (Scope scope : Scope.values()) {
            if (holder.may(scope)) {
                scopes.add(scope.text());
            }
        }
        return HttpResponse.ok(holder.name().isEmpty() ? json : json.put("by", holder.name()));
    }
}
