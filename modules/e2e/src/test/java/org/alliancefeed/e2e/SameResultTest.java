package org.alliancefeed.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.alliancefeed.topics.FeedTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that was killed while it took in events comes to the same as one that got them in another order and was not. */
class SameResultTest {

    private static final String[] NAMES = {
        "Huawei", "Huawei Technologies Co., Ltd.", "Huawei Cloud", "ZTE", "AII", "Union"
    };
    private static final String[] DATES = {
        "2021-12-14", "2021-12-15", "2021-12-14/2021-12-16", "2022-01-20", "2021", "XXXX"
    };
    private static final String[] TITLES = {"Plenary meeting", "18th plenary meeting", "Spring summit of members"};
    private static final int BATCH = 20;
    private static final int EVENTS_FOR_EACH_EDIT = 12;

    /**
     * What the feed came to.
     *
     * @param activities as they are shown over HTTP
     * @param tables the last values of the topics of activities and timelines
     */
    private record Result(Map<String, JsonNode> activities, Map<String, String> tables) {}

    @TempDir
    Path folder;

    @Test
    void a_kill_and_another_order_change_nothing() throws Exception {
        List<String> events = events();
        List<String> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(2));

        Result undisturbed;
        try (FeedProcess feed = FeedProcess.up(folder.resolve("undisturbed"), "--empty")) {
            undisturbed = result(feed, shuffled, Edit.last());
        }
        Path data = folder.resolve("killed");
        FeedProcess killed = FeedProcess.up(data, "--empty");
        AtomicInteger published = new AtomicInteger();
        CompletableFuture<?> publishing =
                CompletableFuture.runAsync(() -> publishUntilItFails(killed, events, published));
        while (!publishing.isDone() && (published.get() < events.size() / 2 || !hasAnActivity(killed))) {
            Thread.onSpinWait();
        }
        killed.kill();
        publishing.join();
        Result disturbed;
        try (FeedProcess again = FeedProcess.up(data, "--empty")) {
            disturbed = result(again, events, Edit.all());
        }

        assertThat(undisturbed.activities()).hasSizeGreaterThan(20);
        assertThat(disturbed.activities()).isEqualTo(undisturbed.activities());
        assertThat(undisturbed.tables()).hasSizeGreaterThan(150);
        assertThat(disturbed.tables()).isEqualTo(undisturbed.tables());
    }

    private static List<String> events() {
        Random random = new Random(5);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int number = random.nextInt(150);
            events.add("""
                    {"kind": "%s", "id": "event-%d", "revision": %d, "when": "%s", "status": "%s", "title": "%s", "participants": [{"organization": "%s", "role": "%s"}]}""".formatted(
                            Edit.JUDGED.contains(number) || random.nextBoolean() ? "meeting" : "statement",
                            number,
                            i + 1,
                            DATES[random.nextInt(DATES.length)],
                            random.nextInt(8) == 0 ? "retracted" : "occurred",
                            TITLES[random.nextInt(TITLES.length)],
                            NAMES[random.nextInt(NAMES.length)],
                            random.nextBoolean() ? "convener" : "speaker"));
        }
        return events;
    }

    private static void publishUntilItFails(FeedProcess feed, List<String> events, AtomicInteger published) {
        List<Edit> edits = Edit.all();
        try {
            for (int i = 0; i < events.size(); i++) {
                feed.post("/events", "application/json", events.get(i));
                if (i % EVENTS_FOR_EACH_EDIT == 0 && i / EVENTS_FOR_EACH_EDIT < edits.size()) {
                    feed.make(edits.get(i / EVENTS_FOR_EACH_EDIT));
                }
                published.incrementAndGet();
            }
        } catch (Exception e) {
            // The feed was killed.
        }
    }

    private static boolean hasAnActivity(FeedProcess feed) throws Exception {
        return feed.get("/activities?limit=1").path("items").size() > 0;
    }

    /** Publishes all of it, in parts with the edits in between, and reads what comes of it. */
    private static Result result(FeedProcess feed, List<String> events, List<Edit> edits) throws Exception {
        List<String> positions = new ArrayList<>();
        Iterator<Edit> open = edits.iterator();
        for (int i = 0; i < events.size(); i += BATCH) {
            String lines = String.join("\n", events.subList(i, Math.min(i + BATCH, events.size())));
            positions.add(position(feed.post("/events", "application/x-ndjson", lines)));
            if (open.hasNext()) {
                positions.add(position(feed.make(open.next())));
            }
        }
        while (open.hasNext()) {
            positions.add(position(feed.make(open.next())));
        }
        for (String position : positions) {
            feed.get("/activities?limit=1&after=" + position);
        }
        return new Result(activities(feed), Tables.of(feed, FeedTopic.ACTIVITIES, FeedTopic.TIMELINES));
    }

    private static String position(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer.headers().firstValue("Feed-Position").orElseThrow();
    }

    private static Map<String, JsonNode> activities(FeedProcess feed) throws Exception {
        Map<String, JsonNode> activities = new TreeMap<>();
        String cursor = "";
        do {
            JsonNode page = feed.get("/activities?limit=100" + cursor);
            for (JsonNode item : page.get("items")) {
                String id = item.get("id").asText();
                activities.put(id, feed.get("/activities/" + id + "?explain=true"));
            }
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());
        return activities;
    }
}
