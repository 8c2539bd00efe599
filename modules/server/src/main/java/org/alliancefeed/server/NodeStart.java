package org.alliancefeed.server;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alliancefeed.server.FeedServer.Config;
import org.alliancefeed.server.access.Doorman;
import org.alliancefeed.server.answers.AnswerSink;
import org.alliancefeed.server.answers.MemoryAnswers;
import org.alliancefeed.server.events.EventSink;
import org.alliancefeed.server.events.PublisherSink;
import org.alliancefeed.server.health.BrokerCheck;
import org.alliancefeed.server.health.Vital;
import org.alliancefeed.server.judgements.JudgementSink;
import org.alliancefeed.server.judgements.MemoryJudgements;
import org.alliancefeed.server.organizations.DirectorySink;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.organizations.MemoryDirectory;
import org.alliancefeed.server.read.Reached;
import org.alliancefeed.server.rejected.MemoryRedrives;
import org.alliancefeed.server.rejected.RedriveSink;
import org.alliancefeed.server.stream.Listeners;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.server.stream.Streams;
import org.alliancefeed.server.stream.Tail;
import org.alliancefeed.server.tables.Tables;
import org.alliancefeed.server.topics.Catalogue;
import org.alliancefeed.server.topics.EventCounts;
import org.alliancefeed.server.topics.KafkaCatalogue;
import org.alliancefeed.server.webhooks.MemoryWebhooks;
import org.alliancefeed.server.webhooks.Webhooks;
import org.alliancefeed.timelines.TimelinesApp;
import org.alliancefeed.timelines.view.Views;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.Topics;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a node: what does not wait for each other at the same time, and nothing is left running when a part fails. */
final class NodeStart {

    private static final Logger LOG = LoggerFactory.getLogger(NodeStart.class);
    private static final int ADMIN_PATIENCE_MS = 15_000;
    private static final Duration TABLES_PATIENCE = Duration.ofSeconds(60);
    private static final String SOURCE = "/api/v1/events";

    /** Makes the running server of its parts. */
    interface Running {
        FeedServer of(Config config, Node node, HttpServer http);
    }

    private final Config config;
    private final MemoryJudgements judgements = new MemoryJudgements();
    private final MemoryDirectory directory = new MemoryDirectory(judgements::areDifferent);
    private final MemoryAnswers answers = new MemoryAnswers();
    private final MemoryRedrives redrives = new MemoryRedrives();
    private final MemoryWebhooks webhooks = new MemoryWebhooks();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private NodeStart(Config config) {
        this.config = config;
    }

    static FeedServer run(Config config, Running running) throws InterruptedException {
        NodeStart start = new NodeStart(config);
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            return start.start(beside, running);
        } catch (RuntimeException | InterruptedException e) {
            start.undo();
            throw e;
        }
    }

    private FeedServer start(ExecutorService beside, Running running) throws InterruptedException {
        checkPort();
        Future<HttpServer> preparing = beside.submit(() -> HttpServer.prepare(config));
        try {
            SchemaRegistryClient registry = config.connection().registry();
            Future<?> registering = beside.submit(() -> Subjects.register(registry));
            Admin admin = closedOnFailure(admin());
            Topics.create(admin, config.layout());
            get(registering);
            Node node = node(admin, registry);
            HttpServer http = get(preparing);
            provide(node, registry, http);
            http.provide(
                    Reached.class, new Reached(List.of(node.timelines().progress(), node.tables()), config.patience()));
            measure(node, http.get(MeterRegistry.class));
            if (!node.tables().awaitLoaded(TABLES_PATIENCE)) {
                throw new IllegalStateException("the directory and the judgements could not be read within "
                        + TABLES_PATIENCE.toSeconds() + " seconds");
            }
            http.open(config);
            LOG.info("{}", http.get(Doorman.class).rule());
            return running.of(config, node, http);
        } catch (RuntimeException | InterruptedException e) {
            get(preparing).close();
            throw e;
        }
    }

    private Node node(Admin admin, SchemaRegistryClient registry) throws InterruptedException {
        TimelinesApp timelines = closedOnFailure(TimelinesApp.start(new TimelinesApp.Config(
                config.connection(),
                config.applicationId(),
                config.stateDir(),
                config.commitInterval(),
                config.threads(),
                config.instanceId(),
                config.advertisedHost())));
        Codecs codecs = new Codecs(registry);
        Tables tables = closedOnFailure(Tables.start(
                config.connection(),
                Map.of(
                        FeedTopic.ORGANIZATIONS, directory.table(codecs.organizations()),
                        FeedTopic.JUDGEMENTS, judgements.table(codecs.judgements()),
                        FeedTopic.ANSWERS, answers.table(),
                        FeedTopic.REDRIVES, redrives.table(),
                        FeedTopic.WEBHOOKS, webhooks.table(),
                        FeedTopic.WEBHOOK_PROGRESS, webhooks.progressTable())));
        Publisher publisher = closedOnFailure(Publisher.connect(config.connection(), SOURCE, Clock.systemUTC()));
        Streams streams = closedOnFailure(new Streams(config.mostStreams()));
        Logs logs = new Logs(config.connection(), codecs, Topics.identity(admin));
        Tail tail = closedOnFailure(Tail.start(logs, streams, config.heartbeat(), Clock.systemUTC()));
        EventCounts counts =
                closedOnFailure(EventCounts.start(config.connection(), config.applicationId() + "-counts"));
        Webhooks delivering = closedOnFailure(Webhooks.open(
                config.connection(),
                config.applicationId() + "-webhooks",
                config.webhooks(),
                webhooks,
                tables,
                publisher,
                logs,
                tail,
                new Identities(directory, timelines.views()),
                Clock.systemUTC()));
        Node node = closedOnFailure(
                Node.of(admin, codecs, publisher, tables, timelines, streams, logs, tail, counts, delivering));
        started.clear();
        return closedOnFailure(node);
    }

    private void provide(Node node, SchemaRegistryClient registry, HttpServer http) {
        Views views = node.timelines().views();
        Publisher publisher = node.publisher();
        http.provide(Views.class, views);
        http.provide(MemoryDirectory.class, directory);
        http.provide(Identities.class, new Identities(directory, views));
        http.provide(Streams.class, node.streams());
        http.provide(Logs.class, node.logs());
        http.provide(Listeners.class, new Listeners(node.streams(), node.logs(), node.tail()));
        http.provide(MemoryJudgements.class, judgements);
        http.provide(Webhooks.class, node.webhooks());
        http.provide(Clock.class, Clock.systemUTC());
        http.provide(EventSink.class, new PublisherSink(publisher));
        http.provide(
                DirectorySink.class,
                (id, organization) -> organization == null ? publisher.remove(id) : publisher.publish(organization));
        http.provide(JudgementSink.class, publisher::judge);
        http.provide(MemoryAnswers.class, answers);
        http.provide(AnswerSink.class, (key, answer) -> publisher.keep(FeedTopic.ANSWERS, key, answer));
        http.provide(MemoryRedrives.class, redrives);
        http.provide(RedriveSink.class, (id, redrive) -> publisher.keep(FeedTopic.REDRIVES, id, redrive));
        http.provide(Catalogue.class, new KafkaCatalogue(node.admin(), registry, node.counts()));
        http.provide(
                Vital.class, new Vital(Map.of("streams", node::isRunning, "broker", new BrokerCheck(node.admin()))));
    }

    private static void measure(Node node, MeterRegistry registry) {
        KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(node.timelines().streams());
        metrics.bindTo(registry);
        Gauge.builder("feed.streams.open", node.streams(), Streams::count).register(registry);
        Gauge.builder("feed.webhooks.delivered", node.webhooks(), Webhooks::deliveredCount)
                .register(registry);
        Gauge.builder("feed.streams.reading", node.streams(), Streams::readingCount)
                .register(registry);
    }

    private void checkPort() {
        if (config.port() == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(config.host(), config.port()));
        } catch (IOException e) {
            throw new PortTaken(config.host(), config.port(), e);
        }
    }

    private Admin admin() {
        Map<String, Object> settings = config.connection().kafka();
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "feed-server");
        settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_PATIENCE_MS / 3);
        settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_PATIENCE_MS);
        try {
            return Admin.create(settings);
        } catch (KafkaException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new IllegalStateException(
                    "no Kafka broker can be found at '%s': %s; check KAFKA_BOOTSTRAP_SERVERS and that its host name is known here"
                            .formatted(config.connection().bootstrapServers(), reason),
                    e);
        }
    }

    private <T extends AutoCloseable> T closedOnFailure(T part) {
        started.push(part);
        return part;
    }

    private static <T> T get(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new CompletionException(e.getCause());
        }
    }

    private void undo() {
        for (AutoCloseable part : started) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("could not be closed after a failed start: {}", part, e);
            }
        }
    }
}
