package org.alliancefeed.timelines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.alliancefeed.timelines.run.LeftTransactions;
import org.alliancefeed.timelines.run.Settings;
import org.alliancefeed.timelines.view.CommittedProgress;
import org.alliancefeed.timelines.view.LocalStores;
import org.alliancefeed.timelines.view.LocalViews;
import org.alliancefeed.timelines.view.Progress;
import org.alliancefeed.timelines.view.Views;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.Topics;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running Streams application. */
public final class TimelinesApp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TimelinesApp.class);

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);
    private static final Duration TO_CLOSE = Duration.ofSeconds(30);

    /**
     * @param applicationId the consumer group, and the start of the names of its internal topics
     * @param stateDir where the stores are; they are rebuilt from Kafka when it is empty
     * @param commitInterval the longest time that an outcome waits to be seen
     * @param instanceId a name that the node keeps over restarts; null for a node that comes and goes
     * @param advertised {@code host:port} under which other nodes reach this one; null when it is the only one
     */
    public record Config(
            Connection connection,
            String applicationId,
            Path stateDir,
            Duration commitInterval,
            int threads,
            @Nullable String instanceId,
            @Nullable String advertised) {

        public Config {
            if (threads < 1) {
                throw new IllegalArgumentException("threads must be 1 or more, but is " + threads);
            }
            if (!commitInterval.isPositive()) {
                throw new IllegalArgumentException("commitInterval must be above zero, but is " + commitInterval);
            }
        }

        public Config(
                Connection connection, String applicationId, Path stateDir, Duration commitInterval, int threads) {
            this(connection, applicationId, stateDir, commitInterval, threads, null, null);
        }
    }

    /** STARTING: reading its stores or moving between nodes. FAILED: it has stopped and does not come back. */
    public enum Health {
        STARTING,
        RUNNING,
        FAILED,
        CLOSED
    }

    private final KafkaStreams streams;
    private final Admin admin;
    private final Views views;
    private final Progress progress;
    private final boolean keepsName;

    private TimelinesApp(Config config) throws InterruptedException {
        Codecs codecs = new Codecs(config.connection().registry());
        keepsName = config.instanceId() != null;
        admin = Admin.create(config.connection().kafka());
        int partitions = Topics.partitions(admin);
        Properties settings = Settings.of(config, codecs);
        Topology topology = new FeedTopology(codecs, partitions).get();
        streams = new KafkaStreams(topology, settings);
        streams.setUncaughtExceptionHandler(TimelinesApp::startAgain);
        views = new LocalViews(new LocalStores(streams, partitions), codecs);
        progress = new CommittedProgress(config.connection(), admin, config.applicationId(), partitions);
    }

    /**
     * Returns at once; see {@link #health()}.
     *
     * @throws IllegalStateException when the topics of the feed do not exist
     */
    public static TimelinesApp start(Config config) throws InterruptedException {
        TimelinesApp app = new TimelinesApp(config);
        // Only now is nobody else at work on the state folder that gives the process its name.
        LeftTransactions.abort(app.admin, app.process() + "-");
        app.streams.start();
        return app;
    }

    /** Its name, which it has from its state folder and its threads have from it. */
    private String process() {
        String thread = streams.metadataForLocalThreads().iterator().next().threadName();
        return thread.substring(0, thread.lastIndexOf("-StreamThread-"));
    }

    /** Nothing is skipped: a thread that failed starts again from what was committed. */
    private static StreamThreadExceptionResponse startAgain(Throwable failure) {
        log.error("a thread failed and starts again", failure);
        try {
            Thread.sleep(BEFORE_ANOTHER_TRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    public Views views() {
        return views;
    }

    public Progress progress() {
        return progress;
    }

    public Health health() {
        return switch (streams.state()) {
            case CREATED, REBALANCING -> Health.STARTING;
            case RUNNING -> Health.RUNNING;
            case PENDING_SHUTDOWN, NOT_RUNNING -> Health.CLOSED;
            case PENDING_ERROR, ERROR -> Health.FAILED;
        };
    }

    /** For its metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    @Override
    public void close() {
        // Who keeps a name is expected back, and others would only move its stores to and fro; who has none is not.
        streams.close(CloseOptions.timeout(TO_CLOSE)
                .withGroupMembershipOperation(
                        keepsName
                                ? CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP
                                : CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        admin.close();
    }
}
