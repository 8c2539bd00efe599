package org.alliancefeed.model.matching;

import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Publication;
import org.alliancefeed.model.event.Source;
import org.jspecify.annotations.Nullable;

/** Whether two events are one, by the rule of their kind or because they say the same to the letter. */
public final class Matches {

    private Matches() {}

    /** Why two well-dated events report one occurrence; null when they do not. */
    public static @Nullable Because same(ResolvedEvent one, ResolvedEvent other) {
        if (!canMeet(one, other)) {
            return null;
        }
        if (sayTheSame(one, other)) {
            return Because.SAME_TO_THE_LETTER;
        }
        if (speaksOf(one, other) || speaksOf(other, one)) {
            return null;
        }
        MatchingRule rule = rule(one);
        Days days = rule.days(one);
        Days others = rule.days(other);
        return days != null
                        && others != null
                        && days.apart(others) <= rule.daysApart()
                        && Parties.meet(neighbourhood(one), neighbourhood(other))
                        && rule.facts(one, other) != Verdict.DIFFER
                ? rule.same(one, other)
                : null;
    }

    /** Why two events, of which one is vague, may report one occurrence; null when they cannot. */
    public static @Nullable Because fits(ResolvedEvent one, ResolvedEvent other) {
        if (!canMeet(one, other)) {
            return null;
        }
        if (sayTheSame(one, other)) {
            return Because.SAME_TO_THE_LETTER;
        }
        if (speaksOf(one, other) || speaksOf(other, one)) {
            return null;
        }
        MatchingRule rule = rule(one);
        return Parties.meet(rule.identity(one), rule.identity(other)) && rule.facts(one, other) != Verdict.DIFFER
                ? rule.fits(one, other)
                : null;
    }

    /** How two well-dated events stand to each other. */
    public static Relation relation(ResolvedEvent one, ResolvedEvent other) {
        Because same = same(one, other);
        MatchingRule rule = rule(one);
        if (same == Because.SAME_TO_THE_LETTER) {
            return Relation.FIRM;
        }
        if (same != null) {
            return same.isFirm() && rule.facts(one, other) == Verdict.AGREE ? Relation.FIRM : Relation.LOOSE;
        }
        return areApart(one, other) ? Relation.APART : Relation.NONE;
    }

    private static boolean areApart(ResolvedEvent one, ResolvedEvent other) {
        MatchingRule rule = rule(one);
        return canMeet(one, other)
                && (speaksOf(one, other)
                        || speaksOf(other, one)
                        || rule.facts(one, other) == Verdict.DIFFER
                        || rule.differInWords(one, other));
    }

    /** Under what two well-dated reports find each other: what the rule says, or the very text of one that names nobody. */
    public static Set<String> neighbourhood(ResolvedEvent event) {
        Set<String> keys = rule(event).neighbourhood(event);
        return keys.isEmpty() ? Set.of("=|" + event.fingerprint()) : keys;
    }

    /** Under what a vague report and what it may belong to find each other: what the rule says, and the very text. */
    public static Set<String> identity(ResolvedEvent event) {
        Set<String> keys = new TreeSet<>(rule(event).identity(event));
        keys.add("=|" + event.fingerprint());
        return keys;
    }

    /** What an event is taken for: well dated, or vague. */
    public static @Nullable Days days(ResolvedEvent event) {
        return rule(event).days(event);
    }

    public static Vagueness vagueness(ResolvedEvent event) {
        return Vagueness.of(event.event().when());
    }

    private static MatchingRule rule(ResolvedEvent event) {
        return MatchingRule.of(event.event().kind());
    }

    private static boolean canMeet(ResolvedEvent one, ResolvedEvent other) {
        return one.event().kind() == other.event().kind()
                && rule(one).block(one).equals(rule(other).block(other));
    }

    /** Whoever speaks of another event as its whole, or as what it renews, replaces or denies, does not report it again. */
    public static boolean speaksOf(ResolvedEvent one, ResolvedEvent other) {
        Event event = one.event();
        return other.id().equals(event.partOf())
                || event.denies().contains(other.id())
                || other.event().sources().stream().map(Source::id).anyMatch(event.denies()::contains)
                || switch (event.details()) {
                    case Declaration declaration ->
                        other.id().equals(declaration.renews())
                                || declaration.supersedes().contains(other.id());
                    case Publication publication -> publication.supersedes().contains(other.id());
                    default -> false;
                };
    }

    private static boolean sayTheSame(ResolvedEvent one, ResolvedEvent other) {
        return one.fingerprint().equals(other.fingerprint());
    }
}
