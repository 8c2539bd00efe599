package org.alliancefeed.server.events;

import static org.alliancefeed.server.Samples.json;
import static org.alliancefeed.server.Samples.meeting;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.server.InMemoryFeed;
import org.alliancefeed.server.intake.IntakeBody;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AtomicPublishingTest {

    private static final String LINES = "application/x-ndjson";

    private final InMemoryFeed feed = new InMemoryFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    private HttpResponse<String> publish(String lines) {
        return feed.post("/api/v1/events?atomic=true", LINES, lines);
    }

    @Test
    void allAreTakenWhenAllAreGood() {
        HttpResponse<String> answer = publish(meeting("m-1", "A") + "\n" + meeting("m-2", "B"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(feed.published).extracting(Event::id).containsExactly("m-1", "m-2");
        assertThat(answer.headers().firstValue("Feed-Position")).isPresent();
    }

    @Test
    void noneIsTakenWhenOneIsBad() {
        HttpResponse<String> answer = publish(meeting("m-1", "A") + "\n{oops\n" + meeting("m-3", "B"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(feed.published).isEmpty();
        assertThat(answer.headers().firstValue("Feed-Position")).isEmpty();
        JsonNode problem = json(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/no-event-taken");
        assertThat(problem.path("detail").asText()).contains("3 events", "all or none", "1 cannot");
        assertThat(problem.path("withheld").asInt()).isEqualTo(2);
        assertThat(problem.path("items").findValuesAsText("outcome"))
                .containsExactly("withheld", "rejected", "withheld");
    }

    @Test
    void noneIsTakenWhenKafkaIsAway() {
        feed.sinkFailure = new TimeoutException("no answer");

        HttpResponse<String> answer = publish(meeting("m-1", "A") + "\n" + meeting("m-2", "B"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void noneIsTakenWhenKafkaRefusesOne() {
        feed.sinkFailure = new RecordTooLargeException("larger than 1048576 bytes");

        HttpResponse<String> answer = publish(meeting("m-1", "A"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("larger than 1048576 bytes");
    }

    @Test
    void aBodyThatIsTooLargeToBeHeldAsAWholeIsRefused() {
        HttpResponse<String> answer = publish("\n".repeat(IntakeBody.LARGEST_DOCUMENT + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(String.valueOf(IntakeBody.LARGEST_DOCUMENT));
    }

    @Test
    void atomicIsTrueOrFalse() {
        assertThat(feed.post("/api/v1/events?atomic=false", LINES, meeting("m-1", "A") + "\n{oops")
                        .statusCode())
                .isEqualTo(207);
        HttpResponse<String> answer = feed.post("/api/v1/events?atomic=perhaps", LINES, meeting("m-1", "A"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer.body()).path("parameter").asText()).isEqualTo("atomic");
    }
}
