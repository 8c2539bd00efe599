package org.alliancefeed.model.matching;

import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Declaration.Type;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.matching.Words.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Two reports of something signed are one when the same parties signed it within three days, whatever they call the act.
 * Where they name other parties, at least two or all of the shorter list are the same, and document or title agrees. A
 * letter of intent is never the agreement, nor a document another one. A vague report fits when it says the same of the
 * document, the title or all parties, those parties are mostly the same, and so is whether it renews one.
 *
 * <p>One: "Huawei and ITU sign a joint declaration" and "memorandum between Huawei, ITU and NBTC on rural connectivity"
 * of the same day, when both name the document. Two: the agreement of 2016 and its renewal of 2019.
 */
final class DeclarationRule implements MatchingRule {

    static final DeclarationRule INSTANCE = new DeclarationRule();

    private static final Set<Type> OF_THEIR_OWN = Set.of(Type.LETTER_OF_INTENT, Type.ENDORSEMENT);

    @Override
    public String block(ResolvedEvent event) {
        return "declaration";
    }

    @Override
    public int daysApart() {
        return 3;
    }

    @Override
    public Set<String> neighbourhood(ResolvedEvent event) {
        return parties(event);
    }

    @Override
    public Set<String> identity(ResolvedEvent event) {
        Set<String> parties = parties(event);
        Set<String> keys = new TreeSet<>();
        Texts.addKeys(keys, "document", parties, declaration(event).documentTitle());
        Texts.addTitleKeys(keys, parties, event);
        if (parties.size() > 1) {
            keys.add("parties|" + String.join("|", parties));
        }
        return keys;
    }

    @Override
    public @Nullable Because same(ResolvedEvent one, ResolvedEvent other) {
        if (areApart(one, other)) {
            return null;
        }
        if (documents(one, other) == Verdict.AGREE) {
            return Because.SAME_DOCUMENT;
        }
        Set<String> parties = parties(one);
        if (parties.equals(parties(other)) && parties.size() > 1) {
            return Because.SAME_PARTIES;
        }
        return haveMostlyTheSameParties(one, other) && Texts.titles(one, other) == Verdict.AGREE
                ? Because.SAME_PARTIES
                : null;
    }

    @Override
    public @Nullable Because fits(ResolvedEvent one, ResolvedEvent other) {
        boolean bothRenew =
                (declaration(one).renews() == null) == (declaration(other).renews() == null);
        return areApart(one, other) || !bothRenew || !haveMostlyTheSameParties(one, other)
                ? null
                : MatchingRule.super.fits(one, other);
    }

    private static boolean haveMostlyTheSameParties(ResolvedEvent one, ResolvedEvent other) {
        Set<String> parties = parties(one);
        Set<String> others = parties(other);
        long shared = parties.stream().filter(others::contains).count();
        return shared > 1 || shared == Math.min(parties.size(), others.size());
    }

    private static boolean areApart(ResolvedEvent one, ResolvedEvent other) {
        Type type = declaration(one).type();
        Type otherType = declaration(other).type();
        return Texts.differ(type, otherType) && (OF_THEIR_OWN.contains(type) || OF_THEIR_OWN.contains(otherType))
                || Texts.differ(declaration(one).renews(), declaration(other).renews())
                || documents(one, other) == Verdict.DIFFER;
    }

    private static Verdict documents(ResolvedEvent one, ResolvedEvent other) {
        return Texts.documents(
                one, declaration(one).documentTitle(), other, declaration(other).documentTitle());
    }

    private static Set<String> parties(ResolvedEvent event) {
        Set<String> signatories = Parties.in(event, Role.SIGNATORY);
        return signatories.isEmpty() ? Parties.active(event) : signatories;
    }

    private static Declaration declaration(ResolvedEvent event) {
        return (Declaration) event.event().details();
    }
}
