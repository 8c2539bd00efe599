package org.alliancefeed.testing;

import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/** The platform as two containers. */
final class Containers {

    private static final int REGISTRY_PORT = 8080;
    private static final String CONFLUENT_API = "/apis/ccompat/v7";

    private Containers() {}

    // Both run until the JVM ends; Testcontainers removes them then.
    @SuppressWarnings("resource")
    static TestPlatform start() {
        KafkaContainer kafka = new KafkaContainer(Images.KAFKA).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        GenericContainer<?> registry = new GenericContainer<>(Images.REGISTRY)
                .withExposedPorts(REGISTRY_PORT)
                // As LocalRegistry has it.
                .withEnv(Map.of(
                        "APICURIO_REST_DELETION_ARTIFACT_ENABLED", "true",
                        "APICURIO_REST_DELETION_ARTIFACT_VERSION_ENABLED", "true"))
                .waitingFor(Wait.forHttp(CONFLUENT_API + "/subjects").forPort(REGISTRY_PORT));
        Startables.deepStart(kafka, registry).join();
        return new TestPlatform(
                kafka.getBootstrapServers(),
                "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + CONFLUENT_API);
    }
}
