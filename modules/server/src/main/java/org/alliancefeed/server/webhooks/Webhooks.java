package org.alliancefeed.server.webhooks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.stream.Listeners;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.server.stream.Streams;
import org.alliancefeed.server.stream.Subscription;
import org.alliancefeed.server.stream.Tail;
import org.alliancefeed.server.tables.JsonCodec;
import org.alliancefeed.server.tables.Tables;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** The webhooks of the feed: what is done with them from any node, and delivering for those that are this node's. */
public final class Webhooks implements AutoCloseable {

    /** How many may read the logs at once because they are behind; each has a thread and a consumer for as long. */
    private static final int MOST_CATCHING_UP = 16;

    /** What was written is read again within that time, or Kafka is away. */
    private static final Duration UNTIL_READ = Duration.ofSeconds(10);

    private final MemoryWebhooks known;
    private final Tables tables;
    private final Means means;
    private final Logs logs;
    private final Addresses addresses;
    private final JsonCodec<Webhook> codec = new JsonCodec<>(Webhook.class);
    private final Deliveries deliveries;
    private final Streams streams;

    private Webhooks(
            MemoryWebhooks known,
            Tables tables,
            Means means,
            Logs logs,
            Addresses addresses,
            Deliveries deliveries,
            Streams streams) {
        this.known = known;
        this.tables = tables;
        this.means = means;
        this.logs = logs;
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.streams = streams;
    }

    /**
     * The topics must exist. Delivers from now on.
     *
     * @param group of consumers, the same for all nodes
     * @param known what the tables keep of the topics of webhooks
     */
    public static Webhooks open(
            Connection connection,
            String group,
            WebhookSettings settings,
            MemoryWebhooks known,
            Tables tables,
            Publisher publisher,
            Logs logs,
            Tail tail,
            Identities identities,
            InstantSource clock) {
        Streams streams = new Streams(MOST_CATCHING_UP);
        Addresses addresses = new Addresses(settings.isPrivateAllowed());
        Means means = new Means(
                known,
                new Listeners(streams, logs, tail),
                identities,
                new Mail(addresses, settings.timeout(), clock),
                publisher,
                settings.schedule(),
                clock);
        Deliveries deliveries = Deliveries.start(
                connection, group, position -> isRead(tables, position, Duration.ZERO), means, settings.timeout());
        return new Webhooks(known, tables, means, logs, addresses, deliveries, streams);
    }

    private static boolean isRead(Tables tables, Position position, Duration patience) {
        try {
            return tables.await(position, patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Completes when delivering has ended for another reason than being closed. */
    public CompletableFuture<Throwable> failure() {
        return deliveries.failure();
    }

    /** For how many of them this node delivers. */
    public int deliveredCount() {
        return deliveries.count();
    }

    /**
     * A webhook as it was just written.
     *
     * @param position behind what was written
     */
    record Written(String id, Webhook webhook, Position position) {}

    /** Delivers what comes from now on. */
    Written register(Wanted wanted) {
        Receiver.check(wanted.url(), addresses);
        String place = means.listeners().place(subscription(wanted), new Bound.Now());
        return write("wh_" + UUID.randomUUID(), Webhook.of(wanted, Signature.newSecret(), means.now(), place));
    }

    Subscription subscription(Wanted wanted) {
        return wanted.subscription(means.identities());
    }

    Webhook get(String id) {
        Webhook webhook = known.get(id);
        if (webhook == null) {
            throw new Failure.Unknown("webhook", id);
        }
        return webhook;
    }

    Progress progress(String id, Webhook webhook) {
        return known.progress(id, webhook);
    }

    NavigableMap<String, Webhook> behind(String id) {
        return known.behind(id);
    }

    Written rotate(String id) {
        return change(id, webhook -> webhook.signedWith(Signature.newSecret(), means.now()));
    }

    /** Goes on where it has come to, with nothing tried yet. */
    Written enable(String id) {
        return change(id, webhook -> webhook.startedAt(progress(id, webhook).place()));
    }

    /** Goes back, or on, to another place in the stream. */
    Written redrive(String id, Bound since) {
        return change(id, webhook -> webhook.startedAt(means.listeners().place(subscription(webhook.wanted()), since)));
    }

    Position remove(String id) {
        get(id);
        Position both = keep(FeedTopic.WEBHOOKS, id, null).and(keep(FeedTopic.WEBHOOK_PROGRESS, id, null));
        awaitRead(both);
        return both;
    }

    /** Sends a message that stands in no stream. */
    Outcome test(String id, Message message) {
        return means.send(id, get(id), message);
    }

    Message testMessage(String id) {
        return Message.test(id, means.now());
    }

    Logs logs() {
        return logs;
    }

    private Written change(String id, UnaryOperator<Webhook> by) {
        return write(id, by.apply(get(id)));
    }

    private Written write(String id, Webhook webhook) {
        Position position = keep(FeedTopic.WEBHOOKS, id, codec.encode(webhook));
        awaitRead(position);
        return new Written(id, webhook, position);
    }

    private Position keep(FeedTopic topic, String id, byte @Nullable [] value) {
        return means.publisher().keep(topic, id, value).join();
    }

    /** Whoever asks this node next sees it. */
    private void awaitRead(Position position) {
        if (!isRead(tables, position, UNTIL_READ)) {
            throw new Failure.Unavailable("Kafka", null);
        }
    }

    @Override
    public void close() {
        deliveries.close();
        streams.close();
    }
}
