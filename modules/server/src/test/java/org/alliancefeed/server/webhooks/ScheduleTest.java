package org.alliancefeed.server.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.alliancefeed.server.webhooks.Outcome.Answer;
import org.alliancefeed.server.webhooks.Outcome.NoAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Schedule STANDARD = Schedule.standard();

    private static Answer answer(int status, @Nullable Duration retryAfter) {
        return new Answer(status, Duration.ZERO, retryAfter, "");
    }

    @Test
    void aMessageIsSentTenTimesAndThenGivenUp() {
        NoAnswer none = new NoAnswer("no answer", Duration.ZERO);

        assertThat(IntStream.rangeClosed(1, 9).mapToObj(failures -> STANDARD.pauseBehind(failures, none)))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(STANDARD.pauseBehind(10, none)).isNull();
    }

    @Test
    void aReceiverThatIsOverloadedIsGivenTheTimeThatItAsksFor() {
        assertThat(STANDARD.pauseBehind(1, answer(429, Duration.ofMinutes(1)))).isEqualTo(Duration.ofMinutes(1));
        assertThat(STANDARD.pauseBehind(1, answer(503, Duration.ofMinutes(1)))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void noReceiverShortensThePauseOrStopsItForEver() {
        assertThat(STANDARD.pauseBehind(2, answer(503, Duration.ofSeconds(1)))).isEqualTo(Duration.ofMinutes(5));
        assertThat(STANDARD.pauseBehind(1, answer(503, Duration.ofDays(365)))).isEqualTo(Duration.ofDays(1));
        assertThat(STANDARD.pauseBehind(1, answer(500, Duration.ofDays(365)))).isEqualTo(Duration.ofSeconds(5));
        assertThat(STANDARD.pauseBehind(1, answer(503, null))).isEqualTo(Duration.ofSeconds(5));
    }
}
