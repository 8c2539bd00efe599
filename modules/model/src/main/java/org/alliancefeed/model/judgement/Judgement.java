package org.alliancefeed.model.judgement;

import java.util.List;
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

    public List<Problem> check(String key) {
        try {
            return switch (JudgementKey.parse(key)) {
                case JudgementKey.OfEvent of -> checkOf(of.eventId());
                case JudgementKey.OfOrganizations ignored -> checkOfOrganizations();
            };
        } catch (IllegalArgumentException e) {
            return List.of(new Problem("", String.valueOf(e.getMessage())));
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
