package org.alliancefeed.server.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import org.jspecify.annotations.Nullable;

/** Gives every document that is read a strong tag, and answers whoever has it already with its tag alone. */
@ServerFilter(
        patterns = {"/api/v1/**", "/openapi.yaml", "/asyncapi.yaml"},
        methods = {HttpMethod.GET, HttpMethod.HEAD})
final class EntityTagFilter {

    @ResponseFilter
    MutableHttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean whole = response.body() != null;
        Object content =
                whole ? response.body() : RouteAttributes.getHeadBody(response).orElse(null);
        Document document = document(content);
        if (response.code() != HttpStatus.OK.getCode() || document == null) {
            return response;
        }
        byte[] body = document.content();
        String tag = EntityTag.of(body);
        MutableHttpResponse<?> answer = EntityTag.isHeld(request, tag)
                ? notModified(response)
                : whole
                        ? response.contentType(document.mediaType()).body(body)
                        : response.contentType(document.mediaType()).contentLength(body.length);
        return answer.header(HttpHeaders.ETAG, tag)
                // It may be kept, and is asked for again each time.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static @Nullable Document document(@Nullable Object content) {
        return switch (content) {
            case Document document -> document;
            case ObjectNode json -> new Document(MediaType.APPLICATION_JSON_TYPE, EntityTag.bytes(json));
            case null, default -> null;
        };
    }

    /** A cache has to know that there are other forms, also when it has this one. */
    private static MutableHttpResponse<?> notModified(MutableHttpResponse<?> response) {
        String vary = response.getHeaders().get(HttpHeaders.VARY);
        MutableHttpResponse<?> answer = HttpResponse.notModified();
        return vary == null ? answer : answer.header(HttpHeaders.VARY, vary);
    }
}
