package org.alliancefeed.server.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is told.
 *
 * @param members what it has beyond the members of RFC 9457
 * @param retryAfter when the same call may succeed; null where it will not
 * @param challenge how to show who calls, for the header WWW-Authenticate; null where that does not matter
 */
public record ProblemDocument(
        ProblemType type,
        String detail,
        ObjectNode members,
        @Nullable Duration retryAfter,
        @Nullable String challenge) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDocument of(ProblemType type, String detail) {
        return new ProblemDocument(type, detail, JsonNodeFactory.instance.objectNode(), null, null);
    }

    public ProblemDocument with(String member, String value) {
        members.put(member, value);
        return this;
    }

    public ProblemDocument with(String member, long value) {
        members.put(member, value);
        return this;
    }

    public ProblemDocument retryAfter(Duration time) {
        return new ProblemDocument(type, detail, members, time, challenge);
    }

    ProblemDocument challenge(String text) {
        return new ProblemDocument(type, detail, members, retryAfter, text);
    }

    public MutableHttpResponse<byte[]> answer(HttpRequest<?> request) {
        return fill(HttpResponse.status(type.status(), type.title()), request);
    }

    MutableHttpResponse<byte[]> fill(MutableHttpResponse<?> response, HttpRequest<?> request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type.uri());
        json.put("title", type.title());
        json.put("status", type.status());
        json.put("detail", detail);
        json.put("instance", request.getUri().getRawPath());
        json.put("help", type.explanation());
        json.setAll(members);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, retryAfter.toSeconds())));
        }
        if (challenge != null) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        return response.contentType(MEDIA_TYPE).body(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
