package org.alliancefeed.server.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.topics.log.PositionGone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers for one run of a webhook: listens to its stream, and sends one message after the other, each until it has
 * arrived.
 */
final class Courier implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration UNTIL_HEARD_AGAIN = Duration.ofSeconds(1);
    private static final Duration UNTIL_WELL_AGAIN = Duration.ofSeconds(5);

    /** How far behind a restart may find a webhook that lets little pass. */
    private static final Duration BETWEEN_PLACES = Duration.ofMinutes(1);

    private final String id;
    private final Webhook webhook;
    private final Means means;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Mailbox mailbox;
    private Progress progress;
    private Instant keptAt = Instant.EPOCH;

    Courier(String id, Webhook webhook, Progress progress, Means means) {
        this.id = id;
        this.webhook = webhook;
        this.progress = progress;
        this.means = means;
    }

    /** Whether it delivers for a webhook as it is now. */
    boolean isFor(Webhook now) {
        return webhook.run() == now.run();
    }

    @Override
    public void run() {
        try {
            while (!isStopped() && progress.disabled() == null) {
                goOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void goOn() throws InterruptedException {
        try {
            Message failed = listen();
            if (failed == null) {
                // A stream that breaks off at once would otherwise be opened without a pause.
                pause(UNTIL_HEARD_AGAIN);
            }
            // Nothing is held for a receiver that may be away for hours.
            while (failed != null && !isStopped() && progress.disabled() == null) {
                failed = again(failed);
            }
        } catch (Failure.PositionGone | PositionGone e) {
            LOG.warn("webhook {} is disabled: {}", id, e.getMessage());
            keep(progress.disabled("its place in the stream is gone; redrive it from a time on"));
        } catch (Failure.TooManyStreams e) {
            pause(UNTIL_HEARD_AGAIN);
        } catch (RuntimeException e) {
            LOG.warn("webhook {} waits: {}", id, String.valueOf(e));
            pause(UNTIL_WELL_AGAIN);
        }
    }

    /**
     * Delivers until the stream ends, which one that is read too slowly does.
     *
     * @return the message that could not be delivered; null when the stream ended
     */
    private @Nullable Message listen() throws InterruptedException {
        try (Mailbox lines = means.listen(webhook, progress.place())) {
            mailbox = lines;
            Message failed = null;
            while (failed == null && !isStopped()) {
                JsonNode line = lines.next();
                if (line == null) {
                    return null;
                }
                failed = take(line);
            }
            return failed;
        }
    }

    /** @return the message in the line when it could not be delivered */
    private @Nullable Message take(JsonNode line) {
        if (!line.has("record")) {
            passed(line.path("id").asText());
            return null;
        }
        Message message = Message.of(id, line);
        boolean isWaitedFor = progress.failuresOf(message.id()) > 0;
        return isWaitedFor || !deliver(message) ? message : null;
    }

    /** @return null when it has arrived, or nothing is sent any more */
    private @Nullable Message again(Message failed) throws InterruptedException {
        String next = progress.nextAttempt();
        if (next != null) {
            pause(Duration.between(means.now(), Instant.parse(next)));
        }
        return isStopped() || deliver(failed) ? null : failed;
    }

    /** Nothing before the place concerns the webhook. */
    private void passed(String place) {
        if (!place.equals(progress.place())) {
            progress = progress.passed(place);
            if (keptAt.plus(BETWEEN_PLACES).isBefore(means.now())) {
                keep(progress);
            }
        }
    }

    private boolean deliver(Message message) {
        Instant at = means.now();
        int attempt = progress.failuresOf(message.id()) + 1;
        Outcome outcome = means.send(id, webhook, message);
        if (outcome.isSuccess()) {
            keep(Progress.at(webhook.run(), message.place()));
        } else {
            failed(message, attempt, outcome);
        }
        means.tell(id, Attempt.of(message, at.toString(), attempt, outcome, progress.nextAttempt()));
        return outcome.isSuccess();
    }

    private void failed(Message message, int failures, Outcome outcome) {
        Duration pause = means.schedule().pauseBehind(failures, outcome);
        if (outcome instanceof Outcome.Answer answer && answer.isGone()) {
            keep(progress.disabled("the receiver answered 410: it wants nothing any more"));
        } else if (pause == null) {
            keep(progress.disabled("message " + message.id() + " was sent " + failures + " times in vain; at last: "
                    + outcome.text()));
        } else {
            keep(progress.failed(message.id(), failures, means.now().plus(pause)));
        }
    }

    private void pause(Duration time) throws InterruptedException {
        var ignored = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void keep(Progress now) {
        progress = now;
        keptAt = means.now();
        means.keep(id, now);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Nothing new is sent from now on; what is being sent is sent. */
    void stop() {
        stopped.countDown();
        Mailbox lines = mailbox;
        if (lines != null) {
            lines.close();
        }
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    boolean awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
