package org.alliancefeed.testing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * The images that a Docker engine has or can get. It is asked before Testcontainers is: that would go on trying to pull
 * for minutes, first of all its own helper, where one refusal is answer enough.
 */
final class Images {

    static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.3.1");
    static final DockerImageName REGISTRY = DockerImageName.parse("apicurio/apicurio-registry:3.3.3");

    /** Removes the containers when the tests' JVM is killed; Testcontainers 2.0.5 starts this one before any other. */
    private static final DockerImageName HELPER = DockerImageName.parse("testcontainers/ryuk:0.14.0");

    private static final String WITHOUT_HELPER = "TESTCONTAINERS_RYUK_DISABLED";
    private static final long MINUTES_FOR_ONE = 5;

    private final DockerClient engine;

    private Images(DockerClient engine) {
        this.engine = engine;
    }

    /** Those of the engine that answers, if one does. */
    static Optional<Images> ofEngine() {
        try {
            return Optional.of(new Images(DockerClientProviderStrategy.getClientForConfig(
                    DockerClientFactory.instance().getTransportConfig())));
        } catch (IllegalStateException noEngineAnswers) {
            return Optional.empty();
        }
    }

    /** @throws ImageMissing for the first one that cannot be had */
    void pullAll() {
        pull(KAFKA);
        pull(REGISTRY);
        if (!Boolean.parseBoolean(System.getenv(WITHOUT_HELPER))) {
            pull(HELPER);
        }
    }

    void pull(DockerImageName wanted) {
        DockerImageName image = ImageNameSubstitutor.instance().apply(wanted);
        try {
            if (!isHere(image)) {
                engine.pullImageCmd(image.getUnversionedPart())
                        .withTag(image.getVersionPart())
                        .start()
                        .awaitCompletion(MINUTES_FOR_ONE, TimeUnit.MINUTES);
            }
        } catch (DockerException | DockerClientException e) {
            throw new ImageMissing(image.asCanonicalNameString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pulling " + image, e);
        }
    }

    private boolean isHere(DockerImageName image) {
        try {
            engine.inspectImageCmd(image.asCanonicalNameString()).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
