package org.alliancefeed.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there, once, whatever happens to the process. */
class KilledFeedTest {

    private static final int BEFORE_THE_KILL = 400;

    @TempDir
    Path data;

    @Test
    void every_acknowledged_event_is_in_the_timelines_exactly_once_after_a_kill() throws Exception {
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        FeedProcess killed = FeedProcess.up(data, "--empty");
        CompletableFuture<?> publishing =
                CompletableFuture.runAsync(() -> publishUntilItFails(killed, next, acknowledged));
        while (acknowledged.size() < BEFORE_THE_KILL && !publishing.isDone()) {
            Thread.onSpinWait();
        }
        killed.kill();
        publishing.join();

        try (FeedProcess again = FeedProcess.up(data, "--empty")) {
            HttpResponse<String> last = again.post("/events", "application/json", event("behind-all"));
            String after = last.headers().firstValue("Feed-Position").orElseThrow();
            List<String> timeline = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = again.get("/organizations/~busy-alliance/timeline?limit=500&after=" + after + cursor);
                page.get("items").forEach(item -> timeline.add(item.get("id").asText()));
                cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : "";
            } while (!cursor.isEmpty());

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
            assertThat(timeline)
                    .doesNotHaveDuplicates()
                    .containsAll(acknowledged)
                    .contains("behind-all");
        }
    }

    private static void publishUntilItFails(
            FeedProcess feed, AtomicInteger next, ConcurrentLinkedQueue<String> acknowledged) {
        try {
            while (true) {
                List<String> ids = new ArrayList<>();
                StringBuilder lines = new StringBuilder();
                for (int i = 0; i < 20; i++) {
                    ids.add("event-" + next.getAndIncrement());
                    lines.append(event(ids.getLast())).append('\n');
                }
                if (feed.post("/events", "application/x-ndjson", lines.toString())
                                .statusCode()
                        != 202) {
                    return;
                }
                acknowledged.addAll(ids);
            }
        } catch (Exception e) {
            // The feed was killed: what was not acknowledged may or may not be there.
        }
    }

    private static String event(String id) {
        return """
                {"kind": "meeting", "id": "%1$s", "when": "2024", "title": "%1$s", "participants": [{"organization": "Busy Alliance", "role": "convener"}]}""".formatted(id);
    }
}
