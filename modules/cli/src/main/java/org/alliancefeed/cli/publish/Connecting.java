package org.alliancefeed.cli.publish;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;

/** Where to publish to. */
final class Connecting {

    private static final int PATIENCE_MS = 6_000;
    private static final int SUBJECT_NOT_FOUND = 40401;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "Kafka brokers, separated by commas. Default: KAFKA_BOOTSTRAP_SERVERS or localhost:9092.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String kafka;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "${env:SCHEMA_REGISTRY_URL:-http://localhost:8081/apis/ccompat/v7}",
            description = "Schema registry. Default: SCHEMA_REGISTRY_URL or what feed up starts.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String registry;

    /** @throws Failure when Kafka or the registry does not answer, or does not have what the feed needs */
    Connection connect() {
        Connection connection;
        try {
            connection = new Connection(kafka, registry);
        } catch (IllegalArgumentException e) {
            throw Failure.ofCall(String.valueOf(e.getMessage()), e);
        }
        checkKafka(connection);
        checkRegistry(connection);
        return connection;
    }

    /** A producer would only say after a while that it does not know a topic, whatever the reason. */
    private void checkKafka(Connection connection) {
        var config = connection.kafka();
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        try (Admin admin = Admin.create(config)) {
            Set<String> topics = admin.listTopics().names().get();
            for (FeedTopic topic : FeedTopic.ofEvents()) {
                if (!topics.contains(topic.name())) {
                    throw new Failure("Kafka at %s has no topic %s; start the feed once, which makes its topics"
                            .formatted(kafka, topic.name()));
                }
            }
        } catch (ExecutionException | KafkaException e) {
            throw new Failure(
                    "Kafka does not answer at %s; check that it runs, and --kafka or KAFKA_BOOTSTRAP_SERVERS"
                            .formatted(kafka),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }

    private void checkRegistry(Connection connection) {
        String subject = FeedTopic.ORGANIZATIONS.subject();
        try (var client = connection.registry()) {
            client.getLatestSchemaMetadata(subject);
        } catch (RestClientException e) {
            throw new Failure(
                    e.getErrorCode() == SUBJECT_NOT_FOUND
                            ? "the schema registry at %s does not know the feed's schemas; start the feed once, which registers them"
                                    .formatted(registry)
                            : "what answers at %s is no schema registry with Confluent's API (status %d); Apicurio has that API under /apis/ccompat/v7"
                                    .formatted(registry, e.getStatus()),
                    e);
        } catch (IOException e) {
            throw new Failure(
                    "no schema registry answers at %s; check that it runs, and --registry or SCHEMA_REGISTRY_URL"
                            .formatted(registry),
                    e);
        }
    }
}
