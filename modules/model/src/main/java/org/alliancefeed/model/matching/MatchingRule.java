package org.alliancefeed.model.matching;

import java.util.Set;
import org.alliancefeed.model.event.Kind;
import org.jspecify.annotations.Nullable;

/**
 * When two events of a kind report one occurrence. {@link #block} says where they meet. Reports that are dated well find
 * each other by {@link #neighbourhood} and their days, and are one when {@link #same} gives a reason. A report that is
 * dated vaguely finds what it may belong to by {@link #identity}, which says more, and belongs to it when {@link #fits}
 * gives a reason and nothing else fits.
 *
 * <p>Both predicates are symmetric and look at nothing but the two events.
 */
public interface MatchingRule {

    /** The finest thing that two reports of one occurrence are certain to share: the partition key of MERGE. */
    String block(ResolvedEvent event);

    /** The days of a report that is dated well enough to make an activity; null when it is vague. */
    default @Nullable Days days(ResolvedEvent event) {
        return Days.of(event.event().when());
    }

    /** How many days apart two well-dated reports of one occurrence may be dated. */
    int daysApart();

    /** Two well-dated reports of one occurrence share at least one of these. */
    Set<String> neighbourhood(ResolvedEvent event);

    /** Two reports of one occurrence, of which one is vague, share at least one of these. */
    Set<String> identity(ResolvedEvent event);

    /**
     * What two events state of the facts that tell occurrences of the kind apart, such as a number or a version. When they
     * differ, the events are never one. It is unknown when one states what the other leaves open.
     */
    Verdict facts(ResolvedEvent one, ResolvedEvent other);

    /** Whether the words of two events, which are no facts, tell them apart. */
    default boolean differInWords(ResolvedEvent one, ResolvedEvent other) {
        return false;
    }

    /** Why two well-dated events that share a neighbourhood, and whose facts do not differ, are one; null when they are not. */
    @Nullable Because same(ResolvedEvent one, ResolvedEvent other);

    /**
     * Why two events that share an identity, and whose facts do not differ, may be one; null when they cannot. At least one
     * of them is vague.
     */
    default @Nullable Because fits(ResolvedEvent one, ResolvedEvent other) {
        return one.event().when().mayOverlap(other.event().when()) ? Because.ONLY_FIT : null;
    }

    static MatchingRule of(Kind kind) {
        return switch (kind) {
            case MEETING -> MeetingRule.INSTANCE;
            case DECLARATION -> DeclarationRule.INSTANCE;
            case FORMATION -> FormationRule.INSTANCE;
            case MEMBERSHIP -> MembershipRule.INSTANCE;
            case APPOINTMENT -> AppointmentRule.INSTANCE;
            case PUBLICATION -> PublicationRule.INSTANCE;
            case STATEMENT -> StatementRule.INSTANCE;
        };
    }
}
