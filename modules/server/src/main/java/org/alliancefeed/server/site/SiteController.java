package org.alliancefeed.server.site;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;

/** The index, and the description of the interface. */
@Controller
@Hidden
final class SiteController {

    private static final MediaType YAML = MediaType.of("application/yaml");

    private final ResourceResolver resources;

    SiteController(ResourceResolver resources) {
        this.resources = resources;
    }

    @Get("/")
    HttpResponse<StreamedFile> index() {
        return resource("classpath:site/index.html", MediaType.TEXT_HTML_TYPE);
    }

    @Get("/openapi.yaml")
    HttpResponse<StreamedFile> description() {
        return resource("classpath:META-INF/swagger/openapi.yml", YAML);
    }

    @Get("/swagger-ui")
    HttpResponse<Void> page() {
        return HttpResponse.redirect(URI.create("/swagger-ui/index.html"));
    }

    private HttpResponse<StreamedFile> resource(String path, MediaType type) {
        return HttpResponse.ok(new StreamedFile(resources.getResource(path).orElseThrow()))
                .contentType(type);
    }
}
