package org.alliancefeed.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.server.access.Access;
import org.alliancefeed.server.webhooks.WebhookSettings;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.Topics;
import org.jspecify.annotations.Nullable;

/** A running node of the feed: the Streams application, and the HTTP server that answers from it. */
public final class FeedServer implements AutoCloseable {

    /**
     * How a node runs.
     *
     * @param host the address to listen on; {@code 0.0.0.0} for all that this machine has
     * @param port to listen on; 0 takes any that is free
     * @param advertisedUrl where others reach this node; null when that is host and port
     * @param stateDir where the stores are
     * @param layout of the topics that are missing
     * @param commitInterval the longest time that an outcome waits to be seen
     * @param threads of the Streams application
     * @param applicationId the same for all nodes of one feed
     * @param instanceId a name that the node keeps over restarts; null for a node that comes and goes
     * @param heartbeat how long a stream is silent at most
     * @param patience how long a read waits for the position in its {@code after}
     * @param mostStreams how many replays, and streams that read history, are served at once
     * @param access who may do what
     * @param webhooks how webhooks are delivered
     */
    public record Config(
            Connection connection,
            String host,
            int port,
            @Nullable String advertisedUrl,
            Path stateDir,
            Topics.Layout layout,
            Duration commitInterval,
            int threads,
            String applicationId,
            @Nullable String instanceId,
            Duration heartbeat,
            Duration patience,
            int mostStreams,
            Access access,
            WebhookSettings webhooks) {

        private static final int HIGHEST_PORT = 65_535;

        public Config {
            require(!host.isBlank(), "host", host, "an address of this machine, or 0.0.0.0 for all of them");
            require(port >= 0 && port <= HIGHEST_PORT, "port", port, "0 to 65535, 0 for any that is free");
            require(
                    advertisedUrl == null || advertisedUrl.matches("https?://[^/\\s]+.*"),
                    "advertisedUrl",
                    advertisedUrl,
                    "an http address");
            require(isPositive(commitInterval), "commitInterval", commitInterval, "more than 0");
            require(threads > 0, "threads", threads, "1 or more");
            require(!applicationId.isBlank(), "applicationId", applicationId, "a name for the consumer group");
            require(isPositive(heartbeat), "heartbeat", heartbeat, "more than 0");
            require(!patience.isNegative(), "patience", patience, "0 or more");
            require(mostStreams > 0, "mostStreams", mostStreams, "1 or more");
        }

        /** What fits most: port 8080 on every address, where nobody may write yet, two threads, six partitions. */
        public static Config of(Connection connection, Path stateDir) {
            return new Config(
                    connection,
                    "0.0.0.0",
                    8080,
                    null,
                    stateDir,
                    new Topics.Layout(6, (short) 0),
                    Duration.ofMillis(100),
                    2,
                    "alliance-feed",
                    null,
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(10),
                    100,
                    Access.NOBODY_WRITES,
                    WebhookSettings.standard(false));
        }

        /**
         * Reads what {@code feed serve} is told.
         *
         * @throws IllegalArgumentException that names every variable that is wrong, with what it may be
         */
        public static Config fromEnvironment(Map<String, String> environment) {
            return new Environment(environment).config();
        }

        public Config listeningOn(String newHost, int newPort) {
            return new Config(
                    connection,
                    newHost,
                    newPort,
                    advertisedUrl,
                    stateDir,
                    layout,
                    commitInterval,
                    threads,
                    applicationId,
                    instanceId,
                    heartbeat,
                    patience,
                    mostStreams,
                    access,
                    webhooks);
        }

        /** {@code host:port} of the advertised address. */
        @Nullable String advertisedHost() {
            if (advertisedUrl == null) {
                return null;
            }
            URI uri = URI.create(advertisedUrl);
            int usual = uri.getScheme().equals("https") ? 443 : 80;
            return uri.getHost() + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
        }

        private static boolean isPositive(Duration duration) {
            return duration.compareTo(Duration.ZERO) > 0;
        }

        private static void require(boolean holds, String name, @Nullable Object value, String allowed) {
            if (!holds) {
                throw new IllegalArgumentException(name + " must be " + allowed + ", but is '" + value + "'");
            }
        }
    }

    private final Config config;
    private final Node node;
    private final HttpServer http;

    private FeedServer(Config config, Node node, HttpServer http) {
        this.config = config;
        this.node = node;
        this.http = http;
    }

    /**
     * Makes the topics that are missing, registers the schemas, starts the Streams application and answers over HTTP. Its
     * stores may still be loading when this returns; see {@link #awaitReady}.
     *
     * @throws PortTaken when another program has the port
     * @throws org.alliancefeed.topics.avro.RegistryUnavailable when the registry does not answer
     * @throws IllegalStateException when Kafka does not answer, or has topics that do not fit
     */
    public static FeedServer start(Config config) throws InterruptedException {
        return NodeStart.run(config, FeedServer::new);
    }

    public int port() {
        return http.port();
    }

    /** Where this node is reached; on this machine, when it is not told where from elsewhere. */
    public String url() {
        String advertised = config.advertisedUrl();
        if (advertised != null) {
            return advertised;
        }
        String host = config.host().equals("0.0.0.0") || config.host().equals("::") ? "localhost" : config.host();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /**
     * Waits until timelines can be read.
     *
     * @return false when they could not after all that time
     */
    public boolean awaitReady(Duration patience) throws InterruptedException {
        return node.awaitReady(patience);
    }

    /** Completes with the cause when the node ends, or stops being of use, without being closed. */
    public CompletableFuture<Throwable> failure() {
        return node.failure();
    }

    @Override
    public void close() {
        try (node) {
            node.closeStreams();
            http.close();
        }
    }
}
