package org.alliancefeed.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that was killed while it took in events comes to the same as one that got them in another order and was not. */
class SameResultTest {

    private static final String[] NAMES = {"Huawei", "Huawei Technologies Co., Ltd.", "ZTE", "AII", "Union"};
    private static final String[] DATES = {
        "2021-12-14", "2021-12-15", "2021-12-14/2021-12-16", "2022-01-20", "2021", "XXXX"
    };
    private static final String[] TITLES = {"Plenary meeting", "18th plenary meeting", "Spring summit of members"};
    private static final String HUAWEI = """
            {"id": "huawei", "names": [{"text": "Huawei"}, {"text": "Huawei Technologies", "type": "alias"}]}""";

    @TempDir
    Path folder;

    @Test
    void a_kill_and_another_order_change_nothing() throws Exception {
        List<String> events = events();
        List<String> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(2));

        Map<String, JsonNode> undisturbed;
        try (FeedProcess feed = FeedProcess.up(folder.resolve("undisturbed"), "--empty")) {
            undisturbed = result(feed, shuffled);
        }
        Path data = folder.resolve("killed");
        FeedProcess killed = FeedProcess.up(data, "--empty");
        CompletableFuture<?> publishing = CompletableFuture.runAsync(() -> publishUntilItFails(killed, events));
        while (!hasAnActivity(killed)) {
            Thread.onSpinWait();
        }
        killed.kill();
        publishing.join();
        Map<String, JsonNode> disturbed;
        try (FeedProcess again = FeedProcess.up(data, "--empty")) {
            disturbed = result(again, events);
        }

        assertThat(undisturbed).hasSizeGreaterThan(20);
        assertThat(disturbed).isEqualTo(undisturbed);
    }

    private static List<String> events() {
        Random random = new Random(5);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add("""
                    {"kind": "%s", "id": "event-%d", "revision": %d, "when": "%s", "status": "%s", "title": "%s", "participants": [{"organization": "%s", "role": "%s"}]}""".formatted(
                            random.nextBoolean() ? "meeting" : "statement",
                            random.nextInt(150),
                            i + 1,
                            DATES[random.nextInt(DATES.length)],
                            random.nextInt(8) == 0 ? "retracted" : "occurred",
                            TITLES[random.nextInt(TITLES.length)],
                            NAMES[random.nextInt(NAMES.length)],
                            random.nextBoolean() ? "convener" : "speaker"));
        }
        return events;
    }

    private static void publishUntilItFails(FeedProcess feed, List<String> events) {
        try {
            for (String event : events) {
                feed.post("/events", "application/json", event);
            }
        } catch (Exception e) {
            // The feed was killed.
        }
    }

    private static boolean hasAnActivity(FeedProcess feed) throws Exception {
        return feed.get("/activities?limit=1").path("items").size() > 0;
    }

    /** Publishes all of it, in parts with the directory in between, and reads every activity. */
    private static Map<String, JsonNode> result(FeedProcess feed, List<String> events) throws Exception {
        feed.post("/events", "application/x-ndjson", String.join("\n", events.subList(0, 100)));
        feed.post("/organizations", "application/json", HUAWEI);
        HttpResponse<String> last =
                feed.post("/events", "application/x-ndjson", String.join("\n", events.subList(100, events.size())));
        String after = last.headers().firstValue("Feed-Position").orElseThrow();
        Map<String, JsonNode> activities = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = feed.get("/activities?limit=100&after=" + after + cursor);
            for (JsonNode item : page.get("items")) {
                String id = item.get("id").asText();
                activities.put(id, feed.get("/activities/" + id + "?explain=true"));
            }
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());
        return activities;
    }
}
