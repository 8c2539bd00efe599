package org.alliancefeed.cli.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.cli.Served;
import org.alliancefeed.cli.http.Call;
import org.alliancefeed.cli.http.FeedApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SubscriptionTest {

    @Test
    void whenTheConnectionEndsItGoesOnBehindTheLastEvent() throws Exception {
        List<String> resumedFrom = new CopyOnWriteArrayList<>();
        try (Served feed = Served.by(exchange -> {
            String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
            resumedFrom.add(String.valueOf(last));
            int next = last == null ? 1 : Integer.parseInt(last) + 1;
            Served.send(
                    exchange, 200, "text/event-stream", "id: " + next + "\ndata: " + next + "\n\nid: 99\ndata: cut");
        })) {
            List<String> data = new ArrayList<>();
            Subscription subscription = subscription(feed);

            subscription.read(event -> {
                data.add(event.data());
                if (data.size() == 3) {
                    subscription.close();
                }
            });

            assertThat(data).containsExactly("1", "2", "3");
            assertThat(resumedFrom).containsExactly("null", "1", "2");
        }
    }

    @Test
    void closingItEndsAReadThatWaits() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (Served feed = Served.by(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            body.flush();
            await(release);
        })) {
            Subscription subscription = subscription(feed);
            CountDownLatch first = new CountDownLatch(1);
            Thread reading = Thread.ofVirtual().start(() -> subscription.read(event -> first.countDown()));
            first.await();

            subscription.close();

            assertThat(reading.join(Duration.ofSeconds(10))).isTrue();
            release.countDown();
        }
    }

    @Test
    void silenceForTooLongIsABrokenConnection() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (Served feed = Served.by(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            await(release);
        })) {
            var body = new FeedApi(URI.create(feed.url()), Duration.ZERO, null)
                    .send(Call.of("stream"), java.util.Map.of())
                    .body();

            try (SilenceGuard guarded = new SilenceGuard(body, Duration.ofMillis(200))) {
                assertThat(endOf(guarded)).isTrue();
            }
            release.countDown();
        }
    }

    @Test
    void aRefusalIsNotRepeated() throws Exception {
        try (Served feed = Served.by(exchange -> Served.send(
                exchange,
                400,
                "application/problem+json",
                "{\"title\": \"A parameter is wrong\", \"detail\": \"'x' is none of meetings.\"}"))) {
            assertThatThrownBy(() -> subscription(feed).read(event -> {}))
                    .isInstanceOf(Failure.class)
                    .hasMessage("A parameter is wrong: 'x' is none of meetings.");
            assertThat(feed.calls()).hasSize(1);
        }
    }

    private static Subscription subscription(Served feed) {
        return new Subscription(
                new FeedApi(URI.create(feed.url()), Duration.ZERO, null), Call.of("stream"), ignored -> {});
    }

    private static boolean endOf(SilenceGuard guarded) {
        try {
            return guarded.read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
