package org.alliancefeed.benchmarks.matching;

import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.matching.Because;
import org.alliancefeed.model.matching.Matches;
import org.alliancefeed.model.matching.ResolvedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Two reports, and what a careful editor says of them.
 *
 * @param same whether they report one occurrence
 * @param why what makes the pair worth a look
 */
public record LabelledPair(boolean same, String why, ResolvedEvent one, ResolvedEvent other) {

    public Kind kind() {
        return one.event().kind();
    }

    /** Why the feed makes one activity of the two, when there is nothing else; null when it does not. */
    public @Nullable Because merged() {
        boolean areDated = Matches.days(one) != null && Matches.days(other) != null;
        return areDated ? Matches.same(one, other) : Matches.fits(one, other);
    }

    public boolean isRight() {
        return same == (merged() != null);
    }

    @Override
    public String toString() {
        Because merged = merged();
        return "%s, %s: %s"
                .formatted(
                        kind().text(),
                        merged == null
                                ? "kept apart, though they are one"
                                : "merged, though they are two (" + merged.sentence() + ")",
                        why);
    }
}
