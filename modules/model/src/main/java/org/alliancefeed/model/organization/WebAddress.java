package org.alliancefeed.model.organization;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of a page. */
final class WebAddress {

    private WebAddress() {}

    /** Hosts may have names in any script. */
    static boolean is(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            return address.getRawAuthority() != null
                    && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
