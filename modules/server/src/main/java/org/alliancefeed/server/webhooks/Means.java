package org.alliancefeed.server.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.server.organizations.Identities;
import org.alliancefeed.server.stream.Listeners;
import org.alliancefeed.server.tables.JsonCodec;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Position;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What couriers deliver with. */
record Means(
        MemoryWebhooks webhooks,
        Listeners listeners,
        Identities identities,
        Mail mail,
        Publisher publisher,
        Schedule schedule,
        InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Means.class);
    private static final JsonCodec<Progress> PROGRESS = new JsonCodec<>(Progress.class);
    private static final JsonCodec<Attempt> ATTEMPT = new JsonCodec<>(Attempt.class);

    Instant now() {
        return clock.instant();
    }

    Mailbox listen(Webhook webhook, String place) {
        return Mailbox.of(listeners.goOn(webhook.wanted().subscription(identities), place));
    }

    /** The secrets may have changed since the webhook was started. */
    Outcome send(String id, Webhook webhook, Message message) {
        Webhook now = webhooks.get(id);
        return mail.send(webhook.url(), (now == null ? webhook : now).secretsAt(now()), message);
    }

    void keep(String id, Progress progress) {
        warn(id, publisher.keep(FeedTopic.WEBHOOK_PROGRESS, id, PROGRESS.encode(progress)));
    }

    void tell(String id, Attempt attempt) {
        warn(id, publisher.keep(FeedTopic.DELIVERIES, id, ATTEMPT.encode(attempt)));
    }

    /** Deliveries go on: what is lost is that they are known of, and after a restart they are made again. */
    private static void warn(String id, CompletableFuture<Position> written) {
        var ignored = written.exceptionally(failure -> {
            LOG.warn("what came of a delivery of webhook {} is not written: {}", id, String.valueOf(failure));
            return Position.NONE;
        });
    }
}
