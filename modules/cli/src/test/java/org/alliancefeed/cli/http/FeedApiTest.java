package org.alliancefeed.cli.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alliancefeed.cli.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FeedApiTest {

    @Test
    @Timeout(30)
    void whoNeverAnswersIsNotWaitedForForEver() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (org.alliancefeed.cli.Served silent = org.alliancefeed.cli.Served.by(exchange -> {
            try {
                assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            FeedApi api = new FeedApi(URI.create(silent.url()), Duration.ZERO, null, Duration.ofMillis(200));

            assertThatThrownBy(() -> api.postLines(Call.of("events"), "{}\n"))
                    .isInstanceOf(Failure.class)
                    .hasMessage("the feed at " + silent.url() + " takes too long to answer");
            assertThatThrownBy(() -> api.get(Call.of("topics"))).isInstanceOf(Failure.class);
        } finally {
            over.countDown();
        }
    }
}
