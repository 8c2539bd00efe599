package org.alliancefeed.testing;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One broker and one registry for all tests of a JVM, gone when it ends. They are containers when a Docker engine
 * answers, else {@link org.alliancefeed.local.LocalPlatform}; the system property {@value #PROPERTY} or the environment
 * variable {@value #VARIABLE} may demand {@code local} or {@code docker}.
 *
 * <p>The tests share its topics and subjects: each uses ids or names of its own.
 *
 * @param bootstrapServers Kafka's
 * @param registryUrl the base address of the registry's Confluent-compatible API
 */
public record TestPlatform(String bootstrapServers, String registryUrl) {

    public static final String PROPERTY = "feed.test.platform";
    public static final String VARIABLE = "FEED_TEST_PLATFORM";

    private static final Logger log = LoggerFactory.getLogger(TestPlatform.class);

    private static final class Shared {
        static final TestPlatform PLATFORM = started(Choice.demanded());
    }

    /** Started by the first call. */
    public static TestPlatform shared() {
        return Shared.PLATFORM;
    }

    private static TestPlatform started(Choice choice) {
        return switch (choice) {
            case LOCAL -> local("as demanded");
            case DOCKER ->
                docker(Images.ofEngine()
                        .orElseThrow(() ->
                                new IllegalStateException(PROPERTY + " is docker, but no Docker engine answers")));
            case WHATEVER_ANSWERS -> whateverAnswers(Images.ofEngine());
        };
    }

    private static TestPlatform whateverAnswers(Optional<Images> images) {
        if (images.isEmpty()) {
            return local("no Docker engine answers");
        }
        try {
            return docker(images.get());
        } catch (ImageMissing e) {
            return local("a Docker engine answers, but " + e.getMessage());
        }
    }

    private static TestPlatform docker(Images images) {
        images.pullAll();
        TestPlatform platform = Containers.start();
        log.info("test platform: docker, {} and {}: {}", Images.KAFKA, Images.REGISTRY, platform);
        return platform;
    }

    private static TestPlatform local(String why) {
        TestPlatform platform = InThisProcess.start();
        log.info("test platform: local, {}: {}", why, platform);
        return platform;
    }
}
