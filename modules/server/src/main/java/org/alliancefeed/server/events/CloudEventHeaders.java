package org.alliancefeed.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The attributes of a CloudEvent in binary mode, where headers carry them and the body is the data. */
final class CloudEventHeaders {

    private static final String PREFIX = "ce-";
    private static final Pattern QUOTED = Pattern.compile("\"(.*)\"");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private CloudEventHeaders() {}

    static boolean areIn(HttpRequest<?> request) {
        return request.getHeaders().names().stream().anyMatch(CloudEventHeaders::isAttribute);
    }

    private static boolean isAttribute(String header) {
        return header.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    /** The whole in the JSON format. */
    static ObjectNode envelope(HttpRequest<?> request, JsonNode data) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        HttpHeaders headers = request.getHeaders();
        for (String header : headers.names()) {
            if (isAttribute(header)) {
                String name = header.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
                envelope.put(name, decode(String.valueOf(headers.get(header))));
            }
        }
        headers.contentType().ifPresent(type -> envelope.put("datacontenttype", type.toString()));
        envelope.remove("data_base64");
        return envelope.set("data", data);
    }

    /** As the HTTP binding has it: quotes taken off, then percent signs resolved. */
    private static String decode(String value) {
        var quoted = QUOTED.matcher(value.strip());
        String text = quoted.matches() ? ESCAPED.matcher(quoted.group(1)).replaceAll("$1") : value.strip();
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException ignored) {
            // A percent sign that stands for itself.
            return text;
        }
    }
}
