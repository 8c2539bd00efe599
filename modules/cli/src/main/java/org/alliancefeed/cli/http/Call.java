package org.alliancefeed.cli.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path of the API with its query. */
public final class Call {

    private final StringBuilder path = new StringBuilder("/api/v1");
    private final List<String> query = new ArrayList<>();

    private Call() {}

    public static Call of(String... segments) {
        Call call = new Call();
        for (String segment : segments) {
            // Of what a form escapes, only the space is written otherwise in a path.
            call.path.append('/').append(encode(segment).replace("+", "%20"));
        }
        return call;
    }

    /** Left out when there is no value. */
    public Call with(String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + encode(value.toString()));
        }
        return this;
    }

    /** Several values, separated by commas; left out when there are none. */
    public Call with(String name, List<String> values) {
        return values.isEmpty() ? this : with(name, String.join(",", values));
    }

    URI on(URI base) {
        String address = base.toString().replaceAll("/+$", "") + path;
        return URI.create(query.isEmpty() ? address : address + "?" + String.join("&", query));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
