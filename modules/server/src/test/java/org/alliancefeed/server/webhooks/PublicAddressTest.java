package org.alliancefeed.server.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.problem.ProblemType;
import org.alliancefeed.server.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private static final Addresses PUBLIC = new Addresses(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "fc00::1",
                "fdff::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:1ff::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff:0::1",
                "3fff:fff::1",
                "5f00::1"
            })
    void whatIsNotOfTheInternetIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
        assertThatExceptionOfType(Addresses.Refused.class).isThrownBy(() -> PUBLIC.resolve(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.1",
                "192.0.3.1",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700::1",
                "3ffe:ffff::1"
            })
    void whatIsOfTheInternetIs(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
        assertThat(PUBLIC.resolve(address)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "https://localhost:8443/x",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://169.254.169.254/latest/meta-data"
            })
    void aReceiverOnAPrivateNetworkIsRefusedUnlessItIsAllowed(String url) {
        assertThatThrownBy(() -> Receiver.check(url, PUBLIC))
                .isInstanceOf(Failure.AddressRefused.class)
                .satisfies(refused -> assertThat(Problems.of(refused).type()).isEqualTo(ProblemType.ADDRESS_REFUSED));
        Receiver.check(url, new Addresses(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hook",
                "/hook",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "http:///hook",
                "http://a:b@1.1.1.1/",
                "http://a@1.1.1.1/",
                "http://1.1.1.1/#part",
                "http://1.1.1.1:0/",
                "http://1.1.1.1:65536/",
                "http://no such host/",
                "http://nobody.invalid/"
            })
    void whatIsNoAddressOfAReceiverIsRefused(String url) {
        assertThatThrownBy(() -> Receiver.check(url, new Addresses(true))).isInstanceOf(Failure.BadWebhook.class);
    }
}
