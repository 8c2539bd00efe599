package org.alliancefeed.server.stream;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.Samples;
import org.alliancefeed.server.SseReader;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Streams from a real broker. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class StreamingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealNode node;

    StreamingTest(RealNode node) {
        this.node = node;
    }

    @Test
    void aStreamGivesWhatThereIsThenWhatComesAndResumesBehindAnyOfThem() throws Exception {
        node.publish(meeting("sse-1", "Stream Readers"));
        node.publish(meeting("sse-2", "Stream Readers"));
        node.publish(meeting("sse-other", "Somebody Else"));
        String query = "?topics=meetings&since=earliest&organization=~stream-readers";
        String resumeAt;
        try (SseReader events = node.stream(query)) {
            SseReader.Sse first = events.next();
            while (first.event().equals("unreadable")) {
                // Another test put it there.
                first = events.next();
            }
            assertThat(first.event()).isEqualTo("meeting");
            assertThat(json(first.data()).path("id").asText()).isEqualTo("sse-1");
            assertThat(json(events.next().data()).path("id").asText()).isEqualTo("sse-2");
            assertThat(events.next().event()).isEqualTo("caught-up");
            node.publish(meeting("sse-3", "stream readers"));
            assertThat(json(events.next().data()).path("id").asText()).isEqualTo("sse-3");
            resumeAt = first.id();
        }
        try (SseReader events = node.stream(query, "Last-Event-ID", resumeAt)) {
            List<String> ids = new ArrayList<>();
            for (SseReader.Sse one = events.next(); !one.event().equals("caught-up"); one = events.next()) {
                ids.add(json(one.data()).path("id").asText());
            }
            assertThat(ids).containsExactly("sse-2", "sse-3");
        }
    }

    @Test
    void theLastOnesComeFirstAndAnyOfThemIsGoneOnFromWithNoGapAndNoRepeat() throws Exception {
        for (int i = 1; i <= 9; i++) {
            node.publish(meeting("last-" + i, i == 8 ? "Somebody Between" : "Last Readers"));
        }
        String query = "?topics=meetings&last=3&organization=~last-readers";
        SseReader.Sse connected;
        SseReader.Sse first;
        try (SseReader events = node.stream(query)) {
            connected = events.nextBlock();
            first = events.next();
            assertThat(json(first.data()).path("id").asText()).isEqualTo("last-6");
            assertThat(idsUntilCaughtUp(events)).containsExactly("last-7", "last-9");
            node.publish(meeting("last-10", "Last Readers"));
            assertThat(json(events.next().data()).path("id").asText()).isEqualTo("last-10");
        }
        assertThat(idsBehind(query, connected.id())).containsExactly("last-6", "last-7", "last-9", "last-10");
        assertThat(idsBehind(query, first.id())).containsExactly("last-7", "last-9", "last-10");
    }

    @Test
    void fewerThanTheLastThatAreAskedForAreAllAndNoneIsNone() throws Exception {
        node.publish(meeting("few-1", "Few Readers"));

        try (SseReader few = node.stream("?topics=meetings&last=200&organization=~few-readers");
                SseReader none = node.stream("?topics=meetings&last=200&organization=~readers-of-nothing")) {
            assertThat(idsUntilCaughtUp(few)).containsExactly("few-1");
            assertThat(idsUntilCaughtUp(none)).isEmpty();
            node.publish(meeting("few-2", "Readers of Nothing"));
            assertThat(json(none.next().data()).path("id").asText()).isEqualTo("few-2");
        }
    }

    @Test
    void theLastOnesBeforeAnEndAreThoseThatEndTheStream() throws Exception {
        String end = "";
        for (int revision = 1; revision <= 4; revision++) {
            end = node.publish(corrected("ended", revision, "End Readers", "Title " + revision));
        }
        node.publish(corrected("ended", 5, "End Readers", "Title 5"));
        String query = "/api/v1/stream?topics=meetings&last=2&organization=~end-readers&until=" + end;

        List<JsonNode> lines = lines(node.send("GET", query, "", "Accept", "application/x-ndjson"));

        assertThat(lines)
                .filteredOn(line -> !line.path("event").asText().equals("heartbeat"))
                .extracting(line -> line.path("data").path("title").asText())
                .containsExactly("Title 3", "Title 4", "");
    }

    @Test
    void aPlaceGoesBeforeTheLastOnes() throws Exception {
        String query = "?topics=meetings&organization=~place-readers";
        String id;
        try (SseReader events = node.stream(query)) {
            id = events.next().id();
        }
        node.publish(meeting("place-1", "Place Readers"));
        node.publish(meeting("place-2", "Place Readers"));

        try (SseReader events = node.stream(query + "&last=1", "Last-Event-ID", id)) {
            assertThat(change(events).path("id").asText()).isEqualTo("place-1");
            assertThat(change(events).path("id").asText()).isEqualTo("place-2");
        }
    }

    @Test
    void theLastOnesSinceAPlaceAreABadParameterAndSoIsANumberOutOfRange() throws Exception {
        for (String wrong : List.of("last=3&since=earliest", "last=0", "last=201", "last=-1", "last=many", "last=")) {
            HttpResponse<String> refused = node.get("/api/v1/stream?topics=meetings&" + wrong);

            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(json(refused.body()).path("type").asText()).isEqualTo("/problems/bad-parameter");
            assertThat(json(refused.body()).path("parameter").asText()).isEqualTo("last");
        }
    }

    private List<String> idsBehind(String query, String id) throws Exception {
        try (SseReader events = node.stream(query, "Last-Event-ID", id)) {
            return idsUntilCaughtUp(events);
        }
    }

    private static List<String> idsUntilCaughtUp(SseReader events) {
        List<String> ids = new ArrayList<>();
        for (SseReader.Sse one = events.next(); !one.event().equals("caught-up"); one = events.next()) {
            if (!one.event().equals("unreadable")) {
                ids.add(json(one.data()).path("id").asText());
            }
        }
        return ids;
    }

    @Test
    void aSilentStreamHasHeartbeatsThatMoveThePlaceToResumeFrom() throws Exception {
        try (SseReader events = node.stream("?topics=meetings&organization=~nobody-at-all")) {
            SseReader.Sse caughtUp = events.next();
            assertThat(caughtUp.event()).isEqualTo("caught-up");
            node.publish(meeting("passed-over", "Somebody Else Again"));
            await().atMost(PATIENCE).until(() -> {
                SseReader.Sse beat = events.nextBlock();
                return beat.comment().equals("heartbeat") && !beat.id().equals(caughtUp.id());
            });
        }
    }

    @Test
    void aLivePlaceIsGoneOnFromWithoutReadingTheLogs() throws Exception {
        String query = "?topics=meetings&organization=~cut-off";
        String id;
        try (SseReader events = node.stream(query)) {
            id = events.next().id();
            node.publish(meeting("while-away", "Cut Off"));
            // Then the node has it.
            assertThat(change(events).path("id").asText()).isEqualTo("while-away");
        }
        try (SseReader events = node.stream(query, "Last-Event-ID", id)) {
            assertThat(json(events.next().data()).path("id").asText()).isEqualTo("while-away");
            assertThat(events.next().event()).isEqualTo("caught-up");
        }
    }

    @Test
    void aPlaceOfAnotherFilterOrFeedIsGone() throws Exception {
        String id;
        try (SseReader events = node.stream("?topics=meetings&kind=meeting")) {
            id = events.next().id();
        }

        for (String other : List.of("?topics=meetings", "?topics=declarations", "?topics=meetings&kind=statement")) {
            HttpResponse<String> refused = node.send("GET", "/api/v1/stream" + other, "", "Last-Event-ID", id);
            assertThat(refused.statusCode()).isEqualTo(410);
            assertThat(json(refused.body()).path("type").asText()).isEqualTo("/problems/position-gone");
        }
        try (SseReader same = node.stream("?kind=meeting&topics=alliance.meetings.v1&since=" + id)) {
            assertThat(same.next().event()).isEqualTo("caught-up");
        }
    }

    @Test
    void whatIsAskedForIsToldFromWhatOnlyLooksTheSame() throws Exception {
        assertThat(markOf("?topics=meetings&place=null")).isNotEqualTo(markOf("?topics=meetings"));
        assertThat(markOf("?topics=meetings&place=X,%20Y&subject=Z"))
                .isNotEqualTo(markOf("?topics=meetings&place=X&subject=Y,%20Z"));
        assertThat(markOf("?topics=meetings&kind=statement,meeting"))
                .isEqualTo(markOf("?topics=alliance.meetings.v1&kind=meeting&kind=statement"));
    }

    @Test
    void aPlaceBehindTheEndOfTheLogsIsGone() throws Exception {
        Position beyond = new Position(Map.of(
                new TopicPartition("alliance.meetings.v1", 0),
                1L << 40,
                new TopicPartition("alliance.meetings.v1", 1),
                0L));
        long mark = markOf("?topics=meetings");
        String id = new StreamPosition(mark, beyond).text();

        HttpResponse<String> refused = node.get("/api/v1/stream?topics=meetings&since=" + id);

        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(json(refused.body()).path("detail").asText()).contains("alliance.meetings.v1-0");
    }

    private long markOf(String query) throws Exception {
        try (SseReader events = node.stream(query)) {
            byte[] bytes = Base64.getUrlDecoder().decode(events.next().id());
            return ByteBuffer.wrap(bytes, 1, Long.BYTES).getLong();
        }
    }

    @Test
    void whatIsNoPlaceAtAllIsABadParameter() throws Exception {
        HttpResponse<String> refused = node.send("GET", "/api/v1/stream", "", "Last-Event-ID", "yesterday");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused.body()).path("parameter").asText()).isEqualTo("Last-Event-ID");
    }

    @Test
    void theSameComesAsLinesAndEndsWhereItIsTold() throws Exception {
        node.publish(meeting("line-1", "Line Readers"));
        String query = "/api/v1/stream?topics=meetings&since=earliest&until=now&organization=~line-readers";

        List<JsonNode> lines = lines(node.send("GET", query, "", "Accept", "application/x-ndjson"));

        assertThat(lines)
                .extracting(line -> line.path("event").asText())
                .endsWith("meeting", "end")
                .doesNotContain("caught-up");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.path("data").isObject()).isTrue());
        JsonNode event = lines.get(lines.size() - 2);
        assertThat(event.path("data").path("id").asText()).isEqualTo("line-1");
        node.publish(meeting("line-2", "Line Readers"));
        List<JsonNode> more = lines(node.send(
                "GET",
                query,
                "",
                "Accept",
                "application/x-ndjson",
                "Last-Event-ID",
                event.path("id").asText()));
        assertThat(more)
                .filteredOn(line -> line.path("event").asText().equals("meeting"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.path("data").path("id").asText()).isEqualTo("line-2"));
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        return answer.body().lines().map(Samples::json).toList();
    }

    @Test
    void anEndThatIsYetToComeIsWaitedFor() throws Exception {
        Instant soon = Instant.now().plusSeconds(2);
        try (SseReader events = node.stream("?topics=statements&until=" + soon)) {
            assertThat(events.next().event()).isEqualTo("caught-up");
            assertThat(events.next().event()).isEqualTo("end");
        }
        assertThat(Instant.now()).isAfter(soon);
    }

    @Test
    void whatChangesInAnActivityComesWithItsReasonAndAPatch() throws Exception {
        String query = "?topics=activities&since=earliest&organization=~change-readers";
        node.publish(meeting("change-1", "Change Readers"));
        try (SseReader events = node.stream(query)) {
            JsonNode first = change(events);
            assertThat(first.path("reason").asText()).isEqualTo("new");
            assertThat(first.path("activity").path("id").asText()).isEqualTo("change-1");
            assertThat(first.has("patch")).isFalse();

            node.publish(corrected("change-1", 2, "Change Readers", "A better title"));
            JsonNode second = change(events);
            assertThat(second.path("reason").asText()).isEqualTo("corrected");
            assertThat(JsonPatch.apply(second.path("patch"), first.path("activity")))
                    .isEqualTo(second.path("activity"));

            node.publish(retracted("change-1", 3, "Change Readers"));
            JsonNode last = change(events);
            assertThat(last.path("reason").asText()).isEqualTo("retracted");
            assertThat(last.path("activity").isNull()).isTrue();
            assertThat(last.path("withdrawn").asText()).isNotEmpty();
        }
    }

    @Test
    void whatChangesInATimelineComesByRow() throws Exception {
        node.publish(meeting("row-1", "Row Readers"));
        try (SseReader events = node.stream("?topics=timelines&since=earliest&organization=~row-readers")) {
            JsonNode first = change(events);
            assertThat(first.path("rows")).singleElement().satisfies(row -> assertThat(
                            row.path("organization").asText())
                    .isEqualTo("~row-readers"));

            node.publish(corrected("row-1", 2, "Row Leavers", "A meeting"));
            JsonNode second = change(events);
            assertThat(second.path("reason").asText()).isEqualTo("moved");
            assertThat(second.path("rows").get(0).path("row").isNull()).isTrue();
        }
    }

    private static JsonNode change(SseReader events) {
        SseReader.Sse one = events.next();
        while (one.event().equals("caught-up")) {
            one = events.next();
        }
        return json(one.data());
    }

    private static String corrected(String id, int revision, String organization, String title) {
        return meeting(id, organization)
                .replace("Plenary " + id, title)
                .replaceFirst("\\{", "{\"revision\": " + revision + ", ");
    }

    private static String retracted(String id, int revision, String organization) {
        return meeting(id, organization)
                .replaceFirst("\\{", "{\"revision\": " + revision + ", \"status\": \"retracted\", ");
    }

    @Test
    void activitiesAndTimelinesAreTwoStreams() throws Exception {
        HttpResponse<String> refused = node.get("/api/v1/stream?topics=activities,timelines");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused.body()).path("parameter").asText()).isEqualTo("topics");
    }

    @Test
    void liveStreamsAreAsManyAsThereAreAndOneThatIsClosedIsForgotten() throws Exception {
        List<SseReader> open = new ArrayList<>();
        for (int i = 0; i < 3 * RealNode.MOST_STREAMS; i++) {
            open.add(node.stream("?topics=statements"));
        }
        assertThat(open).allSatisfy(events -> assertThat(events.next().event()).isEqualTo("caught-up"));
        assertThat(openStreams()).isGreaterThanOrEqualTo(open.size());
        open.forEach(SseReader::close);

        // What has gone is noticed when something is written to it.
        await().atMost(PATIENCE).until(() -> openStreams() == 0);
    }

    private int openStreams() throws IOException, InterruptedException {
        return node.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("feed_streams_open "))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ", 2)[1]))
                .findFirst()
                .orElseThrow();
    }
}
