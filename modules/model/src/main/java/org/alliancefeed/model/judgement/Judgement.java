package org.alliancefeed.model.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alliancefeed.model.Problem;
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

    private static final Pattern EVENT = Pattern.compile("event:(.+)");
    private static final Pattern ORGANIZATIONS = Pattern.compile("organizations:([^|]+)\\|([^|]+)");

    public List<Problem> check(String key) {
        List<Problem> problems = new ArrayList<>();
        if (EVENT.matcher(key).matches()) {
            if ((activity != null) == apart || different) {
                problems.add(new Problem("", "an event's judgement says either 'activity' or 'apart'"));
            }
        } else if (ORGANIZATIONS.matcher(key).matches()) {
            if (!different || apart || activity != null) {
                problems.add(new Problem("", "a judgement of two organizations says 'different'"));
            }
        } else {
            problems.add(new Problem("", "the key must be event:<event id> or organizations:<id>|<id>: " + key));
        }
        return problems;
    }
}
