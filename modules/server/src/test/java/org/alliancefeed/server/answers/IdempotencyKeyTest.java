package org.alliancefeed.server.answers;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.intake.IntakeBody;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static final String EVENTS = "/api/v1/events";
    private static final String ACME = "/api/v1/organizations/acme";
    private static final String APART = "/api/v1/judgements/event:m-1";

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private HttpResponse<String> send(String key, String method, String path, String body) {
        return feed.send(feed.request(path, "Content-Type", "application/json", "Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body)));
    }

    private static void same(HttpResponse<String> again, HttpResponse<String> first) {
        assertThat(first.statusCode()).as(first.body()).isBetween(202, 207);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : new String[] {"Feed-Position", "Content-Type"}) {
            assertThat(again.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
    }

    private static String organization(String name) {
        return "{\"kind\":\"company\",\"names\":[{\"text\":\"" + name + "\",\"language\":\"en\"}]}";
    }

    @Test
    void theSameWriteIsAnsweredTheSameAndDoneOnce() {
        String body = "[" + meeting("m-1", "Huawei") + ",7]";

        HttpResponse<String> first = send("\"k-1\"", "POST", EVENTS, body);
        HttpResponse<String> again = send("k-1", "POST", EVENTS, body);

        assertThat(first.statusCode()).isEqualTo(207);
        same(again, first);
        assertThat(feed.published).hasSize(1);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileStays() {
        HttpResponse<String> first = send("k-1", "PUT", ACME, organization("Acme"));
        feed.put(ACME, organization("Acme Robotics"));

        same(send("k-1", "PUT", ACME, organization("Acme")), first);

        assertThat(feed.get(ACME).body()).contains("Acme Robotics");
    }

    @Test
    void removalsAndJudgementsHaveKeysToo() {
        HttpResponse<String> judged = send("k-1", "PUT", APART, "{\"apart\":true}");
        HttpResponse<String> removed = send("k-2", "DELETE", APART, "");
        HttpResponse<String> takenOut = send("k-3", "DELETE", ACME, "");
        feed.put(ACME, organization("Acme"));

        same(send("k-1", "PUT", APART, "{\"apart\":true}"), judged);
        same(send("k-2", "DELETE", APART, ""), removed);
        same(send("k-3", "DELETE", ACME, ""), takenOut);

        assertThat(feed.get(APART).statusCode()).isEqualTo(404);
        assertThat(feed.get(ACME).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherWriteUnderTheSameKeyIsRefused() {
        send("k-1", "POST", EVENTS, meeting("m-1", "Huawei"));

        for (HttpResponse<String> other : new HttpResponse[] {
            send("k-1", "POST", EVENTS, meeting("m-2", "Huawei")),
            send("k-1", "POST", EVENTS + "?atomic=true", meeting("m-1", "Huawei")),
            send("k-1", "PUT", ACME, meeting("m-1", "Huawei")),
        }) {
            assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
            assertThat(json(other.body()).path("type").asText()).isEqualTo("/problems/key-of-another");
        }
        assertThat(feed.published).hasSize(1);
    }

    @Test
    void whatWasRefusedMayBeMendedUnderTheSameKey() {
        assertThat(send("k-1", "POST", EVENTS, "{}").statusCode()).isEqualTo(400);

        assertThat(send("k-1", "POST", EVENTS, meeting("m-1", "Huawei")).statusCode())
                .isEqualTo(202);
    }

    @Test
    void whatKafkaDidNotAnswerToIsTriedAgain() {
        feed.sinkFailure = new TimeoutException("no answer");
        assertThat(send("k-1", "POST", EVENTS, meeting("m-1", "Huawei")).statusCode())
                .isEqualTo(503);

        feed.sinkFailure = null;
        assertThat(send("k-1", "POST", EVENTS, meeting("m-1", "Huawei")).statusCode())
                .isEqualTo(202);
        assertThat(feed.published).hasSize(1);
    }

    @Test
    void anotherNodeAnswersTheSame() {
        HttpResponse<String> first = send("k-1", "POST", EVENTS, meeting("m-1", "Huawei"));
        KeptAnswer written = MemoryAnswers.CODEC.decode(Objects.requireNonNull(feed.kept.get("k-1")));

        try (InMemoryFeed other = new InMemoryFeed()) {
            other.answers.put("k-1", written);
            HttpResponse<String> again =
                    other.send(other.request(EVENTS, "Content-Type", "application/json", "Idempotency-Key", "k-1")
                            .POST(BodyPublishers.ofString(meeting("m-1", "Huawei"))));

            same(again, first);
            assertThat(other.published).isEmpty();
        }
    }

    @Test
    void anAnswerThatCannotBeKeptForOthersIsGivenAllTheSame() {
        feed.keepFailure = new TimeoutException("no answer");

        HttpResponse<String> first = send("k-1", "POST", EVENTS, meeting("m-1", "Huawei"));

        same(send("k-1", "POST", EVENTS, meeting("m-1", "Huawei")), first);
        assertThat(feed.published).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "with blanks", "\"open", "k\"k"})
    void aKeyThatIsNoneIsRefused(String key) {
        HttpResponse<String> answer = send(key, "POST", EVENTS, "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("detail").asText()).contains("Idempotency-Key");
    }

    @Test
    void aBodyWithAKeyIsHeldAsAWhole() {
        HttpResponse<String> answer =
                feed.send(feed.request(EVENTS, "Content-Type", "application/x-ndjson", "Idempotency-Key", "k-1")
                        .POST(BodyPublishers.ofString("\n".repeat(IntakeBody.LARGEST_DOCUMENT + 1))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }
}
