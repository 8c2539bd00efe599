package org.alliancefeed.server.webhooks;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are those of the internet at large. All others reach into the network that the feed is in.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, IPv4 special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA, IPv6 special-purpose addresses</a>
 */
final class PublicAddress {

    private static final int IPV4_BYTES = 4;

    private static final List<Range> OTHERS_OF_IPV4 = List.of(
            Range.of(8, 0),
            Range.of(8, 10),
            Range.of(10, 100, 64),
            Range.of(8, 127),
            Range.of(16, 169, 254),
            Range.of(12, 172, 16),
            Range.of(24, 192, 0, 0),
            Range.of(24, 192, 0, 2),
            Range.of(24, 192, 88, 99),
            Range.of(16, 192, 168),
            Range.of(15, 198, 18),
            Range.of(24, 198, 51, 100),
            Range.of(24, 203, 0, 113),
            // Multicast, what is reserved, and broadcast.
            Range.of(3, 224));

    private static final Range UNICAST_OF_IPV6 = Range.of(3, 0x20);

    private static final List<Range> OTHERS_OF_IPV6 = List.of(
            // Protocols such as Teredo, which carries an IPv4 address.
            Range.of(23, 0x20, 0x01, 0x00),
            Range.of(32, 0x20, 0x01, 0x0d, 0xb8),
            // 6to4, which carries one, too.
            Range.of(16, 0x20, 0x02),
            Range.of(20, 0x3f, 0xff, 0x00));

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == IPV4_BYTES
                ? OTHERS_OF_IPV4.stream().noneMatch(range -> range.has(bytes))
                : UNICAST_OF_IPV6.has(bytes) && OTHERS_OF_IPV6.stream().noneMatch(range -> range.has(bytes));
    }

    /** @param bits of the prefix that count */
    private record Range(byte[] prefix, int bits) {

        static Range of(int bits, int... prefix) {
            byte[] bytes = new byte[(bits + 7) / 8];
            for (int i = 0; i < Math.min(bytes.length, prefix.length); i++) {
                bytes[i] = (byte) prefix[i];
            }
            return new Range(bytes, bits);
        }

        boolean has(byte[] address) {
            int whole = bits / 8;
            int rest = 8 - bits % 8;
            return Arrays.equals(prefix, 0, whole, address, 0, whole)
                    && (rest == 8 || (prefix[whole] & 0xff) >> rest == (address[whole] & 0xff) >> rest);
        }
    }
}
