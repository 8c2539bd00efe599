package org.alliancefeed.server.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, with the address of the next in the header Link (RFC 8288). */
public final class Listing {

    private Listing() {}

    /**
     * Answers with a page.
     *
     * @param next the cursor of the next page; null on the last
     */
    public static HttpResponse<ObjectNode> of(HttpRequest<?> request, List<ObjectNode> items, @Nullable String next) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode array = body.putArray("items");
        items.forEach(array::add);
        if (next == null) {
            return HttpResponse.ok(body);
        }
        body.put("next", next);
        return HttpResponse.ok(body).header(HttpHeaders.LINK, "<" + following(request, next) + ">; rel=\"next\"");
    }

    private static String following(HttpRequest<?> request, String cursor) {
        StringBuilder query = new StringBuilder();
        request.getParameters().forEach((name, values) -> {
            if (!name.equals("cursor") && !name.equals(AfterFilter.PARAMETER)) {
                values.forEach(value ->
                        query.append(name).append('=').append(encoded(value)).append('&'));
            }
        });
        return request.getUri().getRawPath() + "?" + query + "cursor=" + encoded(cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
