package org.alliancefeed.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.raft.QuorumConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka node, broker and controller at once, in this JVM. A folder keeps its cluster id and its records from one
 * start to the next, on whatever port.
 */
public final class LocalBroker implements AutoCloseable {

    public static final String WHAT = "Kafka broker";

    private static final Logger log = LoggerFactory.getLogger(LocalBroker.class);

    /**
     * Where, and on which port.
     *
     * @param dataDir the broker's own folder; made when missing
     * @param host the address to listen on and to tell clients
     * @param port 0 picks a free one
     */
    public record Config(Path dataDir, String host, int port) {

        public Config {
            dataDir = dataDir.toAbsolutePath().normalize();
            if (host.isBlank() || host.equals("0.0.0.0") || host.equals("::")) {
                throw new IllegalArgumentException(
                        "host is \"%s\", but clients need an address that they can connect to".formatted(host));
            }
            Ports.check(port);
        }

        public Config(Path dataDir, int port) {
            this(dataDir, "127.0.0.1", port);
        }
    }

    private final DataDirectoryLock lock;
    private final ListeningSockets sockets;
    private final BrokerFaults faults;
    private final String bootstrapServers;
    private final ControllerServer controller;
    private final BrokerServer broker;
    private boolean closed;

    private LocalBroker(Config config, DataDirectoryLock lock, ListeningSockets sockets, BrokerFaults faults) {
        this.lock = lock;
        this.sockets = sockets;
        this.faults = faults;
        this.bootstrapServers = config.host() + ":" + sockets.clientPort();
        KafkaConfig kafka = KafkaConfig.fromProps(
                BrokerSettings.of(config.dataDir(), config.host(), sockets.clientPort(), sockets.controllerPort()),
                false);
        // What KafkaRaftServer does, which lets nobody choose the sockets and the answer to faults.
        var storage = KafkaRaftServer.initializeLogDirs(kafka, log, "");
        SharedServer shared = new SharedServer(
                kafka,
                storage._1(),
                Time.SYSTEM,
                new Metrics(),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(kafka.quorumConfig().voters())),
                List.of(),
                faults,
                sockets);
        this.broker = new BrokerServer(shared);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), storage._2());
    }

    /**
     * Returns when clients can connect.
     *
     * @throws PortInUse before anything in the folder is touched
     * @throws DataDirectoryInUse before anything in the folder is touched
     */
    public static LocalBroker start(Config config) {
        DataDirectoryLock lock = DataDirectoryLock.take(config.dataDir());
        BrokerFaults faults = new BrokerFaults();
        try {
            ListeningSockets sockets = ListeningSockets.bind(config.host(), config.port());
            try {
                BrokerStorage.formatWhenNew(config.dataDir());
                LocalBroker broker = new LocalBroker(config, lock, sockets, faults);
                broker.startUp();
                return broker;
            } catch (Throwable e) {
                sockets.close();
                throw e;
            }
        } catch (Throwable e) {
            faults.close();
            lock.close();
            throw e instanceof StartFailure known ? known : didNotStart(config, e);
        }
    }

    private static BrokerFailure didNotStart(Config config, Throwable e) {
        return new BrokerFailure("The Kafka broker on %s did not start: %s".formatted(config.dataDir(), e), e);
    }

    /** Scala throws checked exceptions without declaring them, hence the finally. */
    private void startUp() {
        boolean started = false;
        try {
            controller.startup();
            KilledBroker.awaitGivenUp(controller.metadataCache(), faults.failure());
            broker.startup();
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /** Host and port for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Completes when the broker cannot go on; never when it is closed. Close it then: its port and folder are still held. */
    public CompletableFuture<BrokerFailure> failure() {
        return faults.failure();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock;
                sockets;
                faults) {
            broker.shutdown(Duration.ofSeconds(3));
            controller.shutdown();
        }
    }
}
