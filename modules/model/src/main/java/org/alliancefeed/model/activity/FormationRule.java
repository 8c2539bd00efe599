package org.alliancefeed.model.activity;

import java.util.Set;
import org.alliancefeed.model.event.Formation;

/** Two formations are one when the same thing became of the same alliance: an alliance is founded once. */
final class FormationRule implements MatchingRule {

    @Override
    public String block(ResolvedEvent event) {
        return "formation|" + event.organization(formation(event).alliance()).id();
    }

    @Override
    public Set<String> candidateKeys(ResolvedEvent event) {
        return Set.of(formation(event).change().text());
    }

    @Override
    public boolean sameOccurrence(ResolvedEvent one, ResolvedEvent other) {
        return formation(one).change() == formation(other).change()
                && block(one).equals(block(other));
    }

    private static Formation formation(ResolvedEvent event) {
        return (Formation) event.event().details();
    }
}
