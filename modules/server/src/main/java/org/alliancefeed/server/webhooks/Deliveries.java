package org.alliancefeed.server.webhooks;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancefeed.topics.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers for the webhooks of this node: a courier for each, as long as the node has its partition. */
final class Deliveries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** A message that is being sent is waited for a little longer than it may take. */
    private static final Duration MORE_THAN_TIMEOUT = Duration.ofSeconds(2);

    private final MemoryWebhooks webhooks;
    private final Means means;
    private final Share share;
    private final Duration patience;
    private final Map<String, Courier> couriers = new ConcurrentHashMap<>();
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closed;

    private Deliveries(Means means, Share share, Duration timeout) {
        this.webhooks = means.webhooks();
        this.means = means;
        this.share = share;
        this.patience = timeout.plus(MORE_THAN_TIMEOUT);
        this.thread = Thread.ofPlatform().name("feed-webhooks").daemon().unstarted(this::follow);
    }

    static Deliveries start(Connection connection, String group, Share.Known known, Means means, Duration timeout) {
        Deliveries started = new Deliveries(means, new Share(connection, group, known), timeout);
        started.thread.start();
        return started;
    }

    /** Completes when it has ended for another reason than being closed. */
    CompletableFuture<Throwable> failure() {
        return failure;
    }

    /** For how many webhooks this node delivers. */
    int count() {
        return couriers.size();
    }

    private void follow() {
        try (share) {
            share.join(this::leave);
            while (!closed) {
                share.poll(PAUSE);
                settle();
            }
            leave();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("webhooks are no longer delivered", e);
                failure.complete(e);
            }
            leave();
        }
    }

    /** Has couriers for exactly those webhooks that there are to deliver for. */
    private void settle() {
        NavigableMap<String, Webhook> all = webhooks.behind("");
        couriers.entrySet().removeIf(one -> {
            Webhook webhook = all.get(one.getKey());
            Courier courier = one.getValue();
            if (webhook != null && courier.isFor(webhook) && share.has(one.getKey())) {
                return false;
            }
            courier.stop();
            return courier.hasEnded();
        });
        all.forEach((id, webhook) -> {
            if (share.has(id) && !couriers.containsKey(id)) {
                Courier courier = new Courier(id, webhook, webhooks.progress(id, webhook), means);
                couriers.put(id, courier);
                Thread.ofVirtual().name("feed-webhook-" + id).start(courier);
            }
        });
    }

    /** Ends all, and returns when the next node may go on where they have ended. */
    private void leave() {
        couriers.values().forEach(Courier::stop);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (Courier courier : couriers.values()) {
                if (!courier.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                    LOG.warn("a delivery has not ended in time, and may be made twice");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        couriers.clear();
        means.publisher().flush();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(patience.plus(MORE_THAN_TIMEOUT));
            means.mail().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the client could not be closed", e);
        }
    }
}
