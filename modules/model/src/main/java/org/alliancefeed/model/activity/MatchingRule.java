package org.alliancefeed.model.activity;

import java.util.Set;
import org.alliancefeed.model.event.EventId;
import org.alliancefeed.model.event.Kind;

/**
 * When two events of a kind report one occurrence. {@link #block} says where they meet, {@link #candidateKeys} how they
 * find each other there, {@link #sameOccurrence} whether they match. Two that match must share the block and at least
 * one candidate key.
 */
public interface MatchingRule {

    /** The finest thing that two reports of one occurrence are certain to share: the partition key of MERGE. */
    String block(ResolvedEvent event);

    /** Under what an event is looked up within its block. */
    default Set<String> candidateKeys(ResolvedEvent event) {
        return Set.of(EventId.fingerprint(event.event()));
    }

    /** Symmetric, and blind to the order in which events came. */
    default boolean sameOccurrence(ResolvedEvent one, ResolvedEvent other) {
        return EventId.fingerprint(one.event()).equals(EventId.fingerprint(other.event()));
    }

    static MatchingRule of(Kind kind) {
        return switch (kind) {
            case FORMATION -> new FormationRule();
            case MEETING, DECLARATION, MEMBERSHIP, APPOINTMENT, PUBLICATION, STATEMENT -> new DuplicateRule();
        };
    }
}
