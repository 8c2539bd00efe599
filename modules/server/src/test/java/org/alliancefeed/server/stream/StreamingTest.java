package org.alliancefeed.server.stream;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.SseReader;
import org.alliancefeed.topics.log.Position;
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
    void aSilentStreamHasHeartbeatsThatMoveThePlaceToResumeFrom() throws Exception {
        try (SseReader events = node.stream("?topics=declarations")) {
            assertThat(events.next().event()).isEqualTo("caught-up");
            SseReader.Sse beat = events.nextBlock();
            assertThat(beat.comment()).isEqualTo("heartbeat");
            assertThat(Position.parse(beat.id()).next()).hasSize(2);
        }
    }

    @Test
    void activitiesAreStreamedToo() throws Exception {
        node.publish(meeting("act-1", "Activity Readers"));

        try (SseReader events = node.stream("?topics=activities&since=earliest&organization=~activity-readers")) {
            SseReader.Sse first = events.next();
            while (first.event().equals("caught-up")) {
                first = events.next();
            }
            assertThat(first.event()).isEqualTo("activities");
            assertThat(json(first.data()).path("activity").path("id").asText()).isEqualTo("act-1");
        }
    }

    @Test
    void onlySoManyStreamsAreServedAndOneThatIsClosedMakesRoom() throws Exception {
        List<SseReader> open = new ArrayList<>();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        node.get("/api/v1/replay?topics=statements&to=earliest").statusCode())
                .isEqualTo(200));
        await().atMost(PATIENCE).until(() -> openStreams() == 0);
        for (int i = 0; i < RealNode.MOST_STREAMS; i++) {
            open.add(node.stream("?topics=statements"));
        }
        HttpResponse<String> refused = node.get("/api/v1/stream?topics=statements");
        open.forEach(SseReader::close);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(json(refused.body()).path("type").asText()).isEqualTo("/problems/too-many-streams");
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
