package org.alliancefeed.topics.avro;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.topics.Registries;
import org.alliancefeed.topics.TestFeed;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that cannot be read now, because the registry does not answer, must never count as one that never can. */
class UnavailableRegistryTest {

    private static final Codecs RIGHT = new Codecs(TestFeed.connection().registry());
    private static final byte[] MEETING = RIGHT.events().encode(TestFeed.meeting("m"));
    private static final byte[] STATE = RIGHT.activities().encode(ActivityState.withdrawn("a", "no report is left"));

    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void nobodyListens() {
        assertUnavailable(Registries.client(Registries.closedPort()));
    }

    @Test
    void itsNameIsNotKnown() {
        assertUnavailable(Registries.client("http://registry.invalid:8081"));
    }

    @Test
    void itTakesTheConnectionAndSaysNothing() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertUnavailable(Registries.client(silent.getLocalPort()));
        }
    }

    @Test
    void itHangsUpInTheMiddleOfItsAnswer() {
        assertUnavailable(to(Registries.hangingUp()));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void itHasAFault(int status) {
        assertUnavailable(to(Registries.answering(status, "{\"error_code\":50001,\"message\":\"in the backend\"}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503})
    void aProxyBeforeItAnswersInHtml(int status) {
        assertUnavailable(to(Registries.answering(status, "<html>Bad Gateway</html>")));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429})
    void itDoesNotLetUsIn(int status) {
        assertUnavailable(to(Registries.answering(status, "{\"error_code\":" + status + ",\"message\":\"no\"}")));
    }

    @Test
    void theAddressIsThatOfSomethingElse() {
        assertUnavailable(to(Registries.answering(404, "<html>Not Found</html>")));
        assertUnavailable(to(Registries.answering(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}")));
        assertUnavailable(to(Registries.answering(200, "<html>Welcome</html>")));
    }

    private SchemaRegistryClient to(HttpServer server) {
        servers.add(server);
        return Registries.client(server.getAddress().getPort());
    }

    private static void assertUnavailable(SchemaRegistryClient registry) {
        Codecs codecs = new Codecs(registry);
        assertUnavailable(() -> codecs.events().decode(MEETING));
        assertUnavailable(() -> codecs.activities().decode(STATE));
        assertUnavailable(() -> codecs.events().encode(TestFeed.meeting("m")));
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RegistryUnavailable.class).hasMessageContaining("SCHEMA_REGISTRY_URL");
    }
}
