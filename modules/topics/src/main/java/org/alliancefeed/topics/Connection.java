package org.alliancefeed.topics;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * Where the topics and their schemas are.
 *
 * @param bootstrapServers Kafka's, {@code host:port}, separated by commas
 * @param registryUrl the base address of a registry with Confluent's API
 * @param properties whatever else every Kafka client needs, such as {@code security.protocol}
 */
public record Connection(String bootstrapServers, String registryUrl, Map<String, String> properties) {

    private static final int SCHEMAS_CACHED = 1000;

    /** A minute for each of four tries, by default, while somebody waits for an answer over HTTP. */
    private static final Map<String, ?> REGISTRY_PATIENCE = Map.of(
            SchemaRegistryClientConfig.HTTP_CONNECT_TIMEOUT_MS, 2_000,
            SchemaRegistryClientConfig.HTTP_READ_TIMEOUT_MS, 5_000,
            SchemaRegistryClientConfig.MAX_RETRIES_CONFIG, 1);

    public Connection {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("bootstrapServers is empty; give host:port of a Kafka broker");
        }
        if (!registryUrl.startsWith("http://") && !registryUrl.startsWith("https://")) {
            throw new IllegalArgumentException(
                    "registryUrl must be an http address of a schema registry, but is '" + registryUrl + "'");
        }
        properties = Map.copyOf(properties);
    }

    public Connection(String bootstrapServers, String registryUrl) {
        this(bootstrapServers, registryUrl, Map.of());
    }

    public SchemaRegistryClient registry() {
        return new CachedSchemaRegistryClient(registryUrl, SCHEMAS_CACHED, REGISTRY_PATIENCE);
    }

    /** What every Kafka client is configured with, to add to. */
    public Map<String, Object> kafka() {
        Map<String, Object> all = new HashMap<>(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return all;
    }
}
