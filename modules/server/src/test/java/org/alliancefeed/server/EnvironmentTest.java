package org.alliancefeed.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    private static FeedServer.Config with(String... more) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", "kafka-1:9092,[::1]:9092", "SCHEMA_REGISTRY_URL", "http://registry/apis"));
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return FeedServer.Config.fromEnvironment(variables);
    }

    @Test
    void whatIsNotGivenIsAsUsual() {
        FeedServer.Config config = with();

        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.host()).isEqualTo("0.0.0.0");
        assertThat(config.layout().partitions()).isEqualTo(6);
        assertThat(config.layout().replication()).isZero();
        assertThat(config.advertisedUrl()).isNull();
        assertThat(config.webhooks().isPrivateAllowed()).isFalse();
        assertThat(config.connection().properties()).isEmpty();
    }

    @Test
    void whatIsGivenIsTaken() {
        FeedServer.Config config = with(
                "FEED_PORT", "80",
                "FEED_HOST", "10.0.0.1",
                "FEED_ADVERTISED_URL", "https://feed.example",
                "FEED_INSTANCE_ID", "feed-0",
                "FEED_STATE_DIR", "/var/lib/feed",
                "FEED_PARTITIONS", "12",
                "FEED_REPLICATION", "3",
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "FEED_WEBHOOKS_PRIVATE", "true",
                "KAFKA_SASL_MECHANISM", "PLAIN");

        assertThat(config.port()).isEqualTo(80);
        assertThat(config.advertisedHost()).isEqualTo("feed.example:443");
        assertThat(config.stateDir()).isEqualTo(Path.of("/var/lib/feed"));
        assertThat(config.layout().replication()).isEqualTo((short) 3);
        assertThat(config.webhooks().isPrivateAllowed()).isTrue();
        assertThat(config.connection().properties())
                .containsOnly(Map.entry("security.protocol", "SASL_SSL"), Map.entry("sasl.mechanism", "PLAIN"));
    }

    @Test
    void everythingThatIsWrongIsNamedWithWhatItMayBe() {
        assertThatThrownBy(() -> with(
                        "KAFKA_BOOTSTRAP_SERVERS", "kafka",
                        "FEED_PORT", "99999",
                        "FEED_PARTITIONS", "none",
                        "FEED_ADVERTISED_URL", "feed",
                        "SCHEMA_REGISTRY_URL", ""))
                .hasMessageContainingAll(
                        "KAFKA_BOOTSTRAP_SERVERS must be host:port",
                        "SCHEMA_REGISTRY_URL is missing",
                        "FEED_PORT must be a whole number from 0 to 65535, but is '99999'",
                        "FEED_PARTITIONS must be a whole number from 1 to",
                        "FEED_ADVERTISED_URL must be the http address");
    }
}
