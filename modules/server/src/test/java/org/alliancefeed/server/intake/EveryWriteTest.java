package org.alliancefeed.server.intake;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.alliancefeed.server.InMemoryFeed;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for each call that writes. */
class EveryWriteTest {

    private static final String JSON = "application/json";

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    enum Call {
        EVENTS("POST", "/api/v1/events", meeting("m-1", "Huawei")),
        ORGANIZATIONS("POST", "/api/v1/organizations", organization()),
        ORGANIZATION("PUT", "/api/v1/organizations/acme", organization()),
        JUDGEMENT("PUT", "/api/v1/judgements/event:m-1", "{\"apart\":true}");

        private final String method;
        private final String path;
        private final String body;

        Call(String method, String path, String body) {
            this.method = method;
            this.path = path;
            this.body = body;
        }

        private static String organization() {
            return "{\"id\":\"acme\",\"kind\":\"company\",\"names\":[{\"text\":\"Acmé\",\"language\":\"en\"}]}";
        }
    }

    private HttpResponse<String> send(Call call, String contentType, byte[] body) {
        return feed.send(feed.request(call.path, "Content-Type", contentType)
                .method(call.method, BodyPublishers.ofByteArray(body)));
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).path("type").asText()).isEqualTo("/problems/" + name);
        return json(answer.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void aGoodOneIsTakenInWhicheverSpellingTheCharsetIs(Call call) {
        assertThat(send(call, JSON, bytes(call.body)).statusCode()).isEqualTo(202);
        assertThat(send(call, JSON + "; charset=\"UTF-8\"", bytes(call.body)).statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @EnumSource
    void anotherMediaTypeIsRefusedWithThoseThatAreTaken(Call call) {
        JsonNode problem = problem(send(call, "text/csv", bytes(call.body)), 415, "unsupported-media-type");

        assertThat(problem.path("detail").asText()).contains("text/csv", JSON);
    }

    @Test
    void theTypesInWhichEventsComeAreAllNamed() {
        JsonNode problem = problem(send(Call.EVENTS, "text/csv", bytes("a,b")), 415, "unsupported-media-type");

        assertThat(problem.path("detail").asText())
                .contains(
                        JSON,
                        "application/x-ndjson",
                        "application/cloudevents+json",
                        "application/cloudevents-batch+json");
    }

    @ParameterizedTest
    @EnumSource
    void anotherCharsetIsRefused(Call call) {
        JsonNode problem = problem(send(call, JSON + "; charset=ISO-8859-1", bytes(call.body)), 400, "bad-request");

        assertThat(problem.path("detail").asText().toLowerCase(Locale.ROOT)).contains("iso-8859-1", "utf-8");
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreNotUtf8AreRefusedWhereTheyStand(Call call) {
        byte[] latin = ("\n {\"é\": 1}").getBytes(StandardCharsets.ISO_8859_1);

        JsonNode problem = problem(send(call, JSON, latin), 400, "malformed-json");

        assertThat(problem.path("detail").asText()).contains("UTF-8");
        assertThat(problem.path("line").asInt()).isEqualTo(2);
        assertThat(problem.path("column").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void otherEncodingsOfUnicodeAreRefused(Call call) {
        for (String other : new String[] {"UTF-16BE", "UTF-32BE", "UTF-32LE"}) {
            assertThat(send(call, JSON, call.body.getBytes(Charset.forName(other)))
                            .statusCode())
                    .as(other)
                    .isEqualTo(400);
        }
        assertThat(send(call, JSON, new byte[] {0, 0, 0, (byte) 0xFF, 1}).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsTooLargeIsRefusedWithTheLimit(Call call) {
        byte[] large = bytes("[\"" + "x".repeat(IntakeBody.LARGEST_DOCUMENT) + "\"]");

        JsonNode problem = problem(send(call, JSON, large), 413, "too-large");

        assertThat(problem.path("detail").asText()).contains(String.valueOf(IntakeBody.LARGEST_DOCUMENT));
    }

    @ParameterizedTest
    @EnumSource
    void aBrokerThatIsAwayIsToldSoWithATimeToTryAgain(Call call) {
        feed.sinkFailure = new TimeoutException("no answer");

        HttpResponse<String> answer = send(call, JSON, bytes(call.body));

        problem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Feed-Position")).isEmpty();
    }
}
