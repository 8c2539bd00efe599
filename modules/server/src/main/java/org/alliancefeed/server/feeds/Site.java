package org.alliancefeed.server.feeds;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import org.alliancefeed.server.read.Addresses;

/**
 * Where whoever asks has reached the feed: a document that is kept needs whole addresses, and a node behind a proxy
 * knows its own from nobody else.
 *
 * @param address with nothing behind the host; empty when the request does not say
 */
record Site(String address) {

    private static final String HOST = "[A-Za-z0-9._~-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?";

    static Site of(HttpRequest<?> request) {
        String host = request.getHeaders().get(HttpHeaders.HOST);
        if (host == null || !host.matches(HOST)) {
            return new Site("");
        }
        boolean secure = "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
        return new Site((secure ? "https://" : "http://") + host);
    }

    String activity(String id) {
        return address + Addresses.of("activities", id);
    }

    String organization(String id) {
        return address + Addresses.of("organizations", id);
    }
}
