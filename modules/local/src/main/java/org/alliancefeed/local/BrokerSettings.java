package org.alliancefeed.local;

import java.nio.file.Path;
import java.util.Properties;

/** Kafka's settings for one node that is broker and controller at once. Each differs from Kafka's default for a reason. */
final class BrokerSettings {

    static final int NODE_ID = 1;
    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";
    /** The controller talks to nobody but the broker beside it. */
    static final String CONTROLLER_HOST = "127.0.0.1";

    private BrokerSettings() {}

    static Properties of(Path dataDir, String host, int clientPort, int controllerPort) {
        Properties p = new Properties();
        oneNode(p, dataDir, host, clientPort, controllerPort);
        oneReplica(p);
        smallAndQuick(p);
        keepWhatIsThere(p);
        return p;
    }

    private static void oneNode(Properties p, Path dataDir, String host, int clientPort, int controllerPort) {
        String clients = CLIENTS + "://" + host + ":" + clientPort;
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", Integer.toString(NODE_ID));
        p.setProperty("log.dirs", dataDir.toString());
        p.setProperty("listeners", clients + "," + CONTROLLER + "://" + CONTROLLER_HOST + ":" + controllerPort);
        p.setProperty("advertised.listeners", clients);
        p.setProperty("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        p.setProperty("inter.broker.listener.name", CLIENTS);
        p.setProperty("controller.listener.names", CONTROLLER);
        // Static voters: a dynamic quorum writes the controller's address to disk, but its port differs on every start.
        p.setProperty("controller.quorum.voters", NODE_ID + "@" + CONTROLLER_HOST + ":" + controllerPort);
    }

    /** There is no second node to copy to. */
    private static void oneReplica(Properties p) {
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
    }

    private static void smallAndQuick(Properties p) {
        // 50 partitions each would be 50 logs to open on every start, for a handful of consumer groups.
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("transaction.state.log.num.partitions", "4");
        p.setProperty("share.coordinator.state.topic.num.partitions", "1");
        // Nobody else is about to join the group: the first member may start at once.
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // 128 MB of heap by default; 16 MB hold 600,000 keys a pass, and what does not fit waits for the next pass.
        p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
        // After a kill the controller refuses the broker until its old session has run out: 9 s by default.
        p.setProperty("broker.session.timeout.ms", "3000");
        p.setProperty("broker.heartbeat.interval.ms", "1000");
        // As many threads as a laptop has to spare beside the Streams application in the same JVM.
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("background.threads", "2");
        // Two no-op records a second tell followers that the leader lives; without followers they fill the disk.
        p.setProperty("metadata.max.idle.interval.ms", "0");
        // The process has one set of metrics, the feed's own.
        p.setProperty("metric.reporters", "");
    }

    private static void keepWhatIsThere(Properties p) {
        // A misspelt topic is a mistake, not a wish for a topic with one partition.
        p.setProperty("auto.create.topics.enable", "false");
        // The feed keeps its history; a topic that may forget says so itself.
        p.setProperty("log.retention.ms", "-1");
    }
}
