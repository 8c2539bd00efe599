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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Gives every document that is read a strong tag, and answers whoever has it already with its tag alone. */
@ServerFilter(
        patterns = "/api/v1/**",
        methods = {HttpMethod.GET, HttpMethod.HEAD})
final class EntityTagFilter {

    /** Of the digest; 16 bytes are more than enough that two documents never share one. */
    private static final int TAG_BYTES = 16;

    @ResponseFilter
    MutableHttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean whole = response.body() != null;
        Object content =
                whole ? response.body() : RouteAttributes.getHeadBody(response).orElse(null);
        if (response.code() != HttpStatus.OK.getCode() || !(content instanceof ObjectNode document)) {
            return response;
        }
        byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
        String tag = '"' + digest(body) + '"';
        MutableHttpResponse<?> answer = isHeld(request, tag)
                ? HttpResponse.notModified()
                : whole
                        ? response.contentType(MediaType.APPLICATION_JSON_TYPE).body(body)
                        : response.contentType(MediaType.APPLICATION_JSON_TYPE).contentLength(body.length);
        return answer.header(HttpHeaders.ETAG, tag)
                // It may be kept, and is asked for again each time.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static boolean isHeld(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(held -> held.strip().replaceFirst("^W/", ""))
                .anyMatch(held -> held.equals(tag) || held.equals("*"));
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
