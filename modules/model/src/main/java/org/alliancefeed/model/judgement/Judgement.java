package org.alliancefeed.model.judgement;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.EventRules;
import org.jspecify.annotations.Nullable;

/**
 * What an editor decided. Under the key {@code event:<event id>} it says which event that one belongs with, or that it
 * stands apart; under {@code organizations:<id>|<id>}, the lower id first, that two organizations are not one.
 *
 * @param activity the id of an event that the event belongs with
 * @param at when it was decided (RFC 3339)
 */
public record Judgement(
        @Nullable String activity,
        boolean apart,
        boolean different,
        @Nullable String by,
        @Nullable String at,
        @Nullable String why) {

    /** How many characters the name of whoever decides may have. */
    public static final int LONGEST_BY = 200;

    /** How many characters a reason may have: events carry it with them. */
    public static final int LONGEST_WHY = 2_000;

    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    public List<Problem> check(String key) {
        try {
            List<Problem> problems = new ArrayList<>(
                    switch (JudgementKey.parse(key)) {
                        case JudgementKey.OfEvent of -> checkOf(of.eventId());
                        case JudgementKey.OfOrganizations ignored -> checkOfOrganizations();
                    });
            if (at != null && !isDateTime(at)) {
                problems.add(new Problem(
                        "/at", "must be a date and time with an offset (RFC 3339), such as 2026-03-01T12:00:00Z"));
            }
            checkLength(problems, "/by", by, LONGEST_BY);
            checkLength(problems, "/why", why, LONGEST_WHY);
            return problems;
        } catch (IllegalArgumentException e) {
            return List.of(new Problem("", String.valueOf(e.getMessage())));
        }
    }

    private static boolean isDateTime(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!RFC_3339.matcher(upper).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(upper);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void checkLength(List<Problem> problems, String pointer, @Nullable String text, int most) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            problems.add(new Problem(pointer, "must be at most " + most + " characters"));
        }
    }

    private List<Problem> checkOf(String eventId) {
        if ((activity != null) == apart || different) {
            return List.of(new Problem("", "an event's judgement says either 'activity' or 'apart'"));
        }
        if (eventId.equals(activity)) {
            return List.of(new Problem("/activity", "must be another event"));
        }
        if (activity != null && !EventRules.isId(activity)) {
            return List.of(new Problem("/activity", "'" + activity + "' is not an event's id"));
        }
        return List.of();
    }

    private List<Problem> checkOfOrganizations() {
        return different && !apart && activity == null
                ? List.of()
                : List.of(new Problem("", "a judgement of two organizations says 'different'"));
    }
}
