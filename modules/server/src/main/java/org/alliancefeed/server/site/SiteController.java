package org.alliancefeed.server.site;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.alliancefeed.server.access.OpenToAll;
import org.alliancefeed.server.read.Document;

/** The description of the interface. */
@Controller
@OpenToAll
@Hidden
final class SiteController {

    private static final MediaType YAML = MediaType.of("application/yaml");

    private final ResourceResolver resources;

    SiteController(ResourceResolver resources) {
        this.resources = resources;
    }

    @Get("/openapi.yaml")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Document> description() throws IOException {
        try (InputStream file = resources
                .getResourceAsStream("classpath:META-INF/swagger/openapi.yml")
                .orElseThrow()) {
            return HttpResponse.ok(new Document(YAML, file.readAllBytes()));
        }
    }

    @Get("/swagger-ui")
    HttpResponse<Void> page() {
        return HttpResponse.redirect(URI.create("/swagger-ui/index.html"));
    }
}
