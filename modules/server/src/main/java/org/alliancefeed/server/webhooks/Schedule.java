package org.alliancefeed.server.webhooks;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a message is sent again.
 *
 * @param pauses behind the first failure, the second, and so on; behind the last of them it is given up
 */
public record Schedule(List<Duration> pauses) {

    /** A receiver may ask for more time, but not for all of it. */
    private static final Duration LONGEST = Duration.ofDays(1);

    public Schedule {
        pauses = List.copyOf(pauses);
    }

    /** That of the standard: ten attempts in a little more than three days. */
    public static Schedule standard() {
        return new Schedule(List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24)));
    }

    /**
     * @param failures of the message so far, 1 or more
     * @return null when it is given up
     */
    @Nullable Duration pauseBehind(int failures, Outcome outcome) {
        if (failures > pauses.size()) {
            return null;
        }
        Duration pause = pauses.get(failures - 1);
        Duration asked = outcome instanceof Outcome.Answer answer ? answer.asksFor() : null;
        if (asked == null || asked.compareTo(pause) <= 0) {
            return pause;
        }
        return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
    }
}
