package org.alliancefeed.server.feeds;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that sources give. */
final class UrlText {

    private UrlText() {}

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
