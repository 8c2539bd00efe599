package org.alliancefeed.server.stream;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.alliancefeed.server.Samples;
import org.alliancefeed.server.SseReader;

/** What the tests of streams publish, and how they read what comes. */
final class StreamSamples {

    private StreamSamples() {}

    /** What changed, of the next change in a stream. */
    static JsonNode change(SseReader events) {
        SseReader.Sse one = events.next();
        while (one.event().equals("caught-up")) {
            one = events.next();
        }
        return json(one.data());
    }

    /** A revision of a meeting with another title. */
    static String corrected(String id, int revision, String organization, String title) {
        return meeting(id, organization)
                .replace("Plenary " + id, title)
                .replaceFirst("\\{", "{\"revision\": " + revision + ", ");
    }

    /** A revision that takes a meeting back. */
    static String retracted(String id, int revision, String organization) {
        return meeting(id, organization)
                .replaceFirst("\\{", "{\"revision\": " + revision + ", \"status\": \"retracted\", ");
    }

    /** An answer in lines, line by line. */
    static List<JsonNode> lines(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        return answer.body().lines().map(Samples::json).toList();
    }
}
