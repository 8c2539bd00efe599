package org.alliancefeed.timelines.view;

import java.util.List;
import org.alliancefeed.model.organization.Resolution.Rule;

/**
 * An organization that events mention and no directory entry has to itself.
 *
 * @param mentions as events word it, the most frequent first; at least one
 */
public record Unresolved(String id, List<ResolvedMention> mentions) {

    public Unresolved {
        mentions = List.copyOf(mentions);
    }

    /** As most events word it. */
    public String name() {
        return mentions.getFirst().mention();
    }

    /** How many events mention it; one that words it in two ways counts twice. */
    public long events() {
        return mentions.stream().mapToLong(ResolvedMention::events).sum();
    }

    /** Whether several entries claim it with equal right, and not none. */
    public boolean isAmbiguous() {
        return mentions.stream().anyMatch(one -> one.rule().equals(Rule.AMBIGUOUS.text()));
    }
}
