package org.alliancefeed.topics;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.apache.avro.Schema;

/** The schemas in the registry, each under its topic's subject and held to the compatibility that the topic promises. */
public final class Subjects {

    private static final int INCOMPATIBLE = 409;
    private static final int UNPROCESSABLE = 422;

    private Subjects() {}

    /**
     * Registering what is registered changes nothing.
     *
     * @throws IllegalStateException when the registry refuses a schema
     * @throws RegistryUnavailable when it does not answer
     */
    public static void register(SchemaRegistryClient registry) {
        for (FeedTopic topic : FeedTopic.all()) {
            Schema schema = topic.schema();
            if (schema != null) {
                register(registry, topic, schema);
            }
        }
    }

    private static void register(SchemaRegistryClient registry, FeedTopic topic, Schema schema) {
        try {
            registry.updateCompatibility(topic.subject(), topic.compatibility());
            registry.register(topic.subject(), new AvroSchema(schema));
        } catch (RestClientException e) {
            if (e.getStatus() != INCOMPATIBLE && e.getStatus() != UNPROCESSABLE) {
                throw new RegistryUnavailable(e);
            }
            throw new IllegalStateException(
                    "the registry refuses the schema of " + topic.subject() + ": " + e.getMessage()
                            + "; a program of another version of the feed may have registered it",
                    e);
        } catch (IOException e) {
            throw new RegistryUnavailable(e);
        }
    }
}
