package org.alliancefeed.server.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class PipeTest {

    private static final int CHUNK = 32 << 10;

    private final AtomicInteger written = new AtomicInteger();
    private final CompletableFuture<Thread> closedBy = new CompletableFuture<>();

    /** Writes for as long as somebody reads. */
    private final class Zeros implements Source {
        @Override
        public void writeTo(Outlet outlet) {
            while (outlet.isOpen()) {
                outlet.write(new byte[CHUNK]);
                written.incrementAndGet();
            }
        }

        @Override
        public void close() {
            closedBy.complete(Thread.currentThread());
        }
    }

    private static final class Reader implements Subscriber<byte[]> {
        final List<byte[]> read = new CopyOnWriteArrayList<>();
        final CompletableFuture<Subscription> subscribed = new CompletableFuture<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscribed.complete(subscription);
        }

        @Override
        public void onNext(byte[] bytes) {
            read.add(bytes);
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {}
    }

    @Test
    void nothingIsHandedOutThatNobodyAskedForAndLittleIsWritten() {
        try (Streams streams = new Streams(1)) {
            Reader reader = new Reader();
            streams.open(Zeros::new).subscribe(reader);
            reader.subscribed.join().request(3);

            await().untilAsserted(() -> assertThat(reader.read).hasSize(3));
            await().during(Duration.ofMillis(200)).until(() -> written.get() <= 6);
            assertThat(reader.read).hasSize(3);
        }
    }

    @Test
    void aReaderThatLeavesClosesTheSourceOnItsOwnThreadAndMakesRoom() {
        try (Streams streams = new Streams(1)) {
            Reader reader = new Reader();
            Publisher<byte[]> numbers = streams.open(Zeros::new);
            numbers.subscribe(reader);
            assertThatThrownBy(() -> streams.open(Zeros::new)).hasMessageContaining("at most 1");

            reader.subscribed.join().cancel();

            assertThat(closedBy.join().getName()).startsWith("feed-stream-");
            await().untilAsserted(() -> assertThat(streams.count()).isZero());
        }
    }

    @Test
    void whatKeepsASourceFromOpeningIsThrown() {
        try (Streams streams = new Streams(1)) {
            assertThatThrownBy(() -> streams.open(() -> {
                        throw new IllegalArgumentException("no such topic");
                    }))
                    .hasMessage("no such topic");
            await().untilAsserted(() -> assertThat(streams.count()).isZero());
        }
    }
}
