package org.alliancefeed.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.server.stream.Streams;
import org.alliancefeed.server.stream.Tail;
import org.alliancefeed.server.tables.Tables;
import org.alliancefeed.server.topics.EventCounts;
import org.alliancefeed.server.webhooks.Webhooks;
import org.alliancefeed.timelines.TimelinesApp;
import org.alliancefeed.timelines.TimelinesApp.Health;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that a node has between Kafka and HTTP. */
record Node(
        Admin admin,
        Codecs codecs,
        Publisher publisher,
        Tables tables,
        TimelinesApp timelines,
        Streams streams,
        Logs logs,
        Tail tail,
        EventCounts counts,
        Webhooks webhooks,
        ScheduledExecutorService watch,
        CompletableFuture<Throwable> failure)
        implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final long WATCH_MS = 200;

    static Node of(
            Admin admin,
            Codecs codecs,
            Publisher publisher,
            Tables tables,
            TimelinesApp timelines,
            Streams streams,
            Logs logs,
            Tail tail,
            EventCounts counts,
            Webhooks webhooks) {
        Node node = new Node(
                admin,
                codecs,
                publisher,
                tables,
                timelines,
                streams,
                logs,
                tail,
                counts,
                webhooks,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("feed-watch").daemon().factory()),
                new CompletableFuture<>());
        var unused = tables.failure().thenAccept(node.failure::complete);
        var unheard = tail.failure().thenAccept(node.failure::complete);
        var undelivered = webhooks.failure().thenAccept(node.failure::complete);
        var ignored = node.watch.scheduleWithFixedDelay(node::look, WATCH_MS, WATCH_MS, TimeUnit.MILLISECONDS);
        return node;
    }

    private void look() {
        if (timelines.health() == Health.FAILED) {
            failure.complete(new IllegalStateException("the Streams application has stopped; the log says why"));
        }
    }

    boolean isRunning() {
        return timelines.health() == Health.RUNNING;
    }

    boolean awaitReady(Duration patience) throws InterruptedException {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        var looking = watch.scheduleWithFixedDelay(
                () -> {
                    if (isRunning()) {
                        ready.complete(true);
                    } else if (failure.isDone()) {
                        ready.complete(false);
                    }
                },
                0,
                10,
                TimeUnit.MILLISECONDS);
        try {
            return ready.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            looking.cancel(false);
        }
    }

    /** Ends what goes on by itself: first what others are told. */
    void closeStreams() {
        webhooks.close();
        tail.close();
        streams.close();
    }

    @Override
    public void close() {
        Deque<AutoCloseable> parts = new ArrayDeque<>();
        parts.push(admin);
        parts.push(timelines);
        parts.push(tables);
        parts.push(publisher);
        parts.push(streams);
        parts.push(tail);
        parts.push(counts);
        parts.push(webhooks);
        parts.push(watch::shutdownNow);
        parts.forEach(Node::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("could not be closed: {}", part, e);
        }
    }
}
