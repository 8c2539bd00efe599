package org.alliancefeed.server.stream;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.alliancefeed.server.stream.StreamSamples.change;
import static org.alliancefeed.server.stream.StreamSamples.corrected;
import static org.alliancefeed.server.stream.StreamSamples.lines;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.server.RealNode;
import org.alliancefeed.server.SseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The last ones of a stream from a real broker, asked for by their number. */
@Timeout(120)
@ExtendWith(RealNode.Started.class)
class LookBackTest {

    private final RealNode node;

    LookBackTest(RealNode node) {
        this.node = node;
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
}
