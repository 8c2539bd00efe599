package org.alliancefeed.server.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of single things. */
public final class Addresses {

    private Addresses() {}

    public static String of(String collection, String id) {
        return "/api/v1/" + collection + "/" + encoded(id);
    }

    /** Any text as one part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
