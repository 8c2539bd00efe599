package org.alliancefeed.server.stream;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.stream.StreamSamples.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.SseReader;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Places in streams from a real broker: which are gone on from, and which are refused. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class StreamPlacesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RealNode node;

    StreamPlacesTest(RealNode node) {
        this.node = node;
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
}
