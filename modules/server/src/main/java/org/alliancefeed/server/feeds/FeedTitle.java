package org.alliancefeed.server.feeds;

import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancefeed.server.parameters.Asked;

/** What a feed is called: whose timeline it is, and which filters apply, as they were asked for. */
final class FeedTitle {

    /** Each with what stands before its value. */
    private static final List<Map.Entry<String, String>> FILTERS = List.of(
            Map.entry("kind", ""),
            Map.entry("status", ""),
            Map.entry("role", "as "),
            Map.entry("with", "with "),
            Map.entry("from", "from "),
            Map.entry("to", "to "),
            Map.entry("text", "with the words "));

    private FeedTitle() {}

    static String of(String name, HttpRequest<?> request) {
        List<String> filters = new ArrayList<>();
        FILTERS.forEach(filter -> {
            List<String> values = Asked.each(request.getParameters().getAll(filter.getKey()));
            if (!values.isEmpty()) {
                filters.add(filter.getValue() + String.join(", ", values));
            }
        });
        if (is(request, "match", "certain")) {
            filters.add("certainly then");
        }
        if (is(request, "order", "oldest")) {
            filters.add("oldest first");
        }
        String whose = is(request, "subsidiaries", "true") ? name + " and its subsidiaries" : name;
        return PlainText.line(filters.isEmpty() ? whose : whose + " · " + String.join(" · ", filters));
    }

    private static boolean is(HttpRequest<?> request, String parameter, String value) {
        return value.equals(request.getParameters().get(parameter));
    }
}
