package org.alliancefeed.server.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.alliancefeed.topics.Connection;
import org.apache.kafka.clients.CommonClientConfigs;

/** Kafka's brokers and the registry, as this node reaches them, without what it signs in with. */
final class Brokers {

    private static final Set<String> ENCRYPTED = Set.of("SSL", "SASL_SSL");

    private Brokers() {}

    static ObjectNode json(Connection connection) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String[] brokers = connection.bootstrapServers().split(",", -1);
        for (int i = 0; i < brokers.length; i++) {
            ObjectNode broker = json.putObject("kafka-" + (i + 1))
                    .put("host", brokers[i].strip())
                    .put("protocol", protocol(connection))
                    .put("description", "A broker of Kafka, as this node reaches it.");
            Bindings.put(broker).put("schemaRegistryUrl", withoutSecrets(connection.registryUrl()));
        }
        return json;
    }

    private static String protocol(Connection connection) {
        String security = connection
                .properties()
                .getOrDefault(
                        CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, CommonClientConfigs.DEFAULT_SECURITY_PROTOCOL);
        return ENCRYPTED.contains(security) ? "kafka-secure" : "kafka";
    }

    /** An address may carry a user's name and password before its host, and tokens behind a question mark. */
    private static String withoutSecrets(String url) {
        return url.replaceFirst("[?#].*", "").replaceFirst("//.*@", "//");
    }
}
