package org.alliancefeed.server.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What stands in addresses. */
final class UrlText {

    private UrlText() {}

    /** Any text as one part of an address. */
    static String of(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether a source's address can be offered as a link: it might also be a script. */
    static boolean isLink(String text) {
        try {
            URI address = new URI(text);
            return PlainText.of(text).equals(text)
                    && address.getRawAuthority() != null
                    && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
