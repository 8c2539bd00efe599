package org.alliancefeed.model.organization;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

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

    /** What is left of an address when it is no matter how one gets there: host and path. */
    static String bare(String address) {
        String bare =
                address.strip().replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/+$", "");
        int path = bare.indexOf('/');
        return path < 0
                ? bare.toLowerCase(Locale.ROOT)
                : bare.substring(0, path).toLowerCase(Locale.ROOT) + bare.substring(path);
    }
}
