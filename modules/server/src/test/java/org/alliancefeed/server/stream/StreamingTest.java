package org.alliancefeed.server.stream;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.stream.StreamSamples.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.SseReader;
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
