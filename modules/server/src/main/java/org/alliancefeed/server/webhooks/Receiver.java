package org.alliancefeed.server.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.alliancefeed.model.Problem;
import org.alliancefeed.server.problem.Failure;
import org.jspecify.annotations.Nullable;

/** Where a webhook is sent to, checked as far as can be told before anything is sent. */
final class Receiver {

    private static final int LONGEST = 2_000;
    private static final int HIGHEST_PORT = 65_535;

    private Receiver() {}

    static void check(@Nullable String url, Addresses addresses) {
        String reason = url == null ? "is missing" : wrong(url);
        if (reason != null) {
            throw new Failure.BadWebhook(List.of(new Problem("/url", reason)));
        }
        String host = host(URI.create(String.valueOf(url)));
        try {
            addresses.resolve(host);
        } catch (Addresses.Refused e) {
            throw new Failure.AddressRefused(String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            throw new Failure.BadWebhook(
                    List.of(new Problem("/url", "names the host '" + host + "', which nobody knows")));
        }
    }

    /** Without the brackets that an IPv6 address has in a URL. */
    private static String host(URI uri) {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }

    private static @Nullable String wrong(String url) {
        if (url.length() > LONGEST) {
            return "has more than " + LONGEST + " characters";
        }
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (!List.of("http", "https").contains(scheme) || uri.getHost() == null) {
                return "must be an http or https address";
            }
            if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
                return "has a port that is none";
            }
            if (uri.getRawUserInfo() != null) {
                return "must not have a user or a password";
            }
            return uri.getRawFragment() == null ? null : "must not have a fragment, which is never sent";
        } catch (URISyntaxException e) {
            return "must be an http or https address";
        }
    }
}
