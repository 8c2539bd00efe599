package org.alliancefeed.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The broker and the registry, started side by side on one folder. */
public final class LocalPlatform implements AutoCloseable {

    private static final Duration REGISTRY_PATIENCE = Duration.ofSeconds(90);

    /**
     * Where, and on which ports.
     *
     * @param dataDir {@code kafka} and {@code registry} are made in it
     * @param kafkaPort 0 picks a free one
     * @param registryPort 0 picks a free one
     */
    public record Config(Path dataDir, int kafkaPort, int registryPort) {

        public Config {
            Ports.check(kafkaPort);
            Ports.check(registryPort);
        }

        public static Config onFreePorts(Path dataDir) {
            return new Config(dataDir, 0, 0);
        }
    }

    /** How long each took to be ready; they start at the same time, so the total is about the longer of the two. */
    public record StartUp(Duration broker, Duration registry, Duration total) {}

    private final LocalBroker broker;
    private final LocalRegistry registry;
    private final StartUp startUp;

    private LocalPlatform(LocalBroker broker, LocalRegistry registry, StartUp startUp) {
        this.broker = broker;
        this.registry = registry;
        this.startUp = startUp;
    }

    /**
     * Returns when both are ready; when one fails, neither is left running.
     *
     * @throws StartFailure whose message says what to do
     */
    public static LocalPlatform start(Config config) {
        long start = System.nanoTime();
        LocalRegistry registry = LocalRegistry.start(
                new LocalRegistry.Config(config.dataDir().resolve("registry"), config.registryPort()));
        LocalBroker broker;
        try {
            broker = LocalBroker.start(new LocalBroker.Config(config.dataDir().resolve("kafka"), config.kafkaPort()));
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
        Duration brokerTime = Duration.ofNanos(System.nanoTime() - start);
        try {
            registry.awaitReady(REGISTRY_PATIENCE);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
        Duration total = Duration.ofNanos(System.nanoTime() - start);
        return new LocalPlatform(broker, registry, new StartUp(brokerTime, registry.startUp(), total));
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** The base address of the registry's Confluent-compatible API. */
    public String registryUrl() {
        return registry.url();
    }

    public StartUp startUp() {
        return startUp;
    }

    /** Completes when the broker or the registry ends without being closed. */
    public CompletableFuture<StartFailure> failure() {
        return CompletableFuture.anyOf(broker.failure(), registry.failure()).thenApply(StartFailure.class::cast);
    }

    @Override
    public void close() {
        try (registry) {
            broker.close();
        }
    }
}
