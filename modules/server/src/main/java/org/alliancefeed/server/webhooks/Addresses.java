package org.alliancefeed.server.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a name, and only those that may be delivered to. The client connects to the very addresses that
 * are returned, so a name that stands for another one a moment later gains nothing.
 *
 * @param isPrivateAllowed whether addresses within a network may be delivered to
 */
record Addresses(boolean isPrivateAllowed) implements DnsResolver {

    /** A name stands for an address that is not delivered to. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1;

        private Refused(String host, InetAddress address) {
            super("'" + host + "' is " + address.getHostAddress() + ", an address that is not delivered to");
        }
    }

    /** @throws Refused when one of its addresses is not public, where it has to be */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (!isPrivateAllowed) {
            for (InetAddress one : found) {
                if (!PublicAddress.is(one)) {
                    throw new Refused(host, one);
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return Arrays.stream(resolve(host)).findFirst().orElseThrow().getCanonicalHostName();
    }
}
