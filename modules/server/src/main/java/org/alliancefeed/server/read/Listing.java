package org.alliancefeed.server.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancefeed.server.parameters.Asked;
import org.alliancefeed.server.parameters.CursorText;
import org.jspecify.annotations.Nullable;

/** A page of a list, with the address of the next in the header Link (RFC 8288). */
public final class Listing {

    private static final String CURSOR = "cursor";

    private Listing() {}

    /**
     * Answers with a page.
     *
     * @param next the cursor of the next page; null on the last
     */
    public static MutableHttpResponse<ObjectNode> of(
            HttpRequest<?> request, List<ObjectNode> items, @Nullable String next) {
        return of(request, JsonNodeFactory.instance.objectNode(), items, next);
    }

    /** The same with what else there is to say of the list. */
    public static MutableHttpResponse<ObjectNode> of(
            HttpRequest<?> request, ObjectNode body, List<ObjectNode> items, @Nullable String next) {
        ArrayNode array = body.putArray("items");
        items.forEach(array::add);
        if (next == null) {
            return HttpResponse.ok(body);
        }
        body.put("next", next);
        return leadingTo(HttpResponse.ok(body), request.getUri().getRawPath() + "?" + following(request, next));
    }

    /**
     * Answers with a page of what is kept under keys, in their order.
     *
     * @param behind what comes after a key; after the empty one, all
     * @param cursor as the page before gave it
     */
    public static <T> MutableHttpResponse<ObjectNode> of(
            HttpRequest<?> request,
            Function<String, ? extends Map<String, T>> behind,
            @Nullable String limit,
            @Nullable String cursor,
            BiFunction<String, T, ObjectNode> shown) {
        int size = Asked.limit(limit);
        List<Map.Entry<String, T>> ahead =
                behind.apply(cursor == null ? "" : CursorText.parse(cursor)).entrySet().stream()
                        .limit(size + 1L)
                        .toList();
        List<Map.Entry<String, T>> page = ahead.subList(0, Math.min(size, ahead.size()));
        return of(
                request,
                page.stream()
                        .map(one -> shown.apply(one.getKey(), one.getValue()))
                        .toList(),
                ahead.size() > size ? CursorText.of(page.getLast().getKey()) : null);
    }

    /** An answer with the address of the next page. */
    public static <B> MutableHttpResponse<B> leadingTo(MutableHttpResponse<B> answer, String next) {
        return answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }

    /** The query that asks for the page at a cursor. */
    public static String following(HttpRequest<?> request, String cursor) {
        String others = query(request, Set.of(CURSOR, AfterFilter.PARAMETER));
        return (others.isEmpty() ? "" : others + "&") + CURSOR + "=" + encoded(cursor);
    }

    /** What was asked for, but for some parameters. */
    public static String query(HttpRequest<?> request, Set<String> without) {
        return request.getParameters().asMap().entrySet().stream()
                .filter(parameter -> !without.contains(parameter.getKey()))
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> parameter.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
