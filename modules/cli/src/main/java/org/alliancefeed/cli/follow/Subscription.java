package org.alliancefeed.cli.follow;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.http.Answer;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.jspecify.annotations.Nullable;

/** A stream of events that is taken up again behind the last one whenever the connection breaks. */
final class Subscription implements AutoCloseable {

    static final String CAUGHT_UP = "caught-up";
    static final String TOO_SLOW = "too-slow";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Several heartbeats of the feed. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final FeedApi api;
    private final Call call;
    private final Consumer<String> note;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable InputStream open;
    private String lastId = "";
    private boolean everAnswered;
    private Duration pause = FIRST_PAUSE;

    /** @param note told of what happens to the connection */
    Subscription(FeedApi api, Call call, Consumer<String> note) {
        this.api = api;
        this.call = call;
        this.note = note;
    }

    /** Returns when it is closed. */
    void read(Consumer<ServerSentEvents.Event> taker) {
        while (!isClosed()) {
            try {
                readConnection(taker);
            } catch (IOException e) {
                // The same as an end: a server that is stopped and a network that breaks look alike.
            } catch (Failure e) {
                if (!everAnswered && !isClosed()) {
                    throw e;
                }
            }
            if (!isClosed()) {
                note.accept("the connection is gone; trying again");
                await(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void readConnection(Consumer<ServerSentEvents.Event> taker) throws IOException {
        Answer answer = api.send(call, headers());
        if (answer.status() / 100 == 4) {
            // Asking again would not change it.
            everAnswered = false;
            throw answer.refusal();
        }
        if (!answer.isDone()) {
            throw answer.refusal();
        }
        everAnswered = true;
        open = answer.body();
        InputStream guarded = new SilenceGuard(answer.body(), LONGEST_SILENCE);
        try (ServerSentEvents events = new ServerSentEvents(guarded, lastId)) {
            for (ServerSentEvents.Event one = events.next(); one != null && !isClosed(); one = events.next()) {
                pause = FIRST_PAUSE;
                taker.accept(one);
                lastId = events.lastId();
            }
        }
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/event-stream"));
        if (!lastId.isEmpty()) {
            headers.put("Last-Event-ID", lastId);
        }
        return headers;
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void await(Duration time) {
        try {
            if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        InputStream connection = open;
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException e) {
                // It was to be closed.
            }
        }
    }
}
