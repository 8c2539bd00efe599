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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.alliancefeed.model.Digest;
import org.jspecify.annotations.Nullable;

/** Gives every document that is read a strong tag, and answers whoever has it already with its tag alone. */
@ServerFilter(
        patterns = {"/api/v1/**", "/openapi.yaml", "/asyncapi.yaml"},
        methods = {HttpMethod.GET, HttpMethod.HEAD})
final class EntityTagFilter {

    /** Of the digest; 16 bytes are more than enough that two documents never share one. */
    private static final int TAG_BYTES = 16;

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
        String tag = '"' + digest(body) + '"';
        MutableHttpResponse<?> answer = isHeld(request, tag)
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
            case ObjectNode json ->
                new Document(MediaType.APPLICATION_JSON_TYPE, json.toString().getBytes(StandardCharsets.UTF_8));
            case null, default -> null;
        };
    }

    /** A cache has to know that there are other forms, also when it has this one. */
    private static MutableHttpResponse<?> notModified(MutableHttpResponse<?> response) {
        String vary = response.getHeaders().get(HttpHeaders.VARY);
        MutableHttpResponse<?> answer = HttpResponse.notModified();
        return vary == null ? answer : answer.header(HttpHeaders.VARY, vary);
    }

    private static boolean isHeld(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(held -> held.strip().replaceFirst("^W/", ""))
                .anyMatch(held -> held.equals(tag) || held.equals("*"));
    }

    private static String digest(byte[] body) {
        byte[] digest = Digest.sha256().digest(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
    }
}
