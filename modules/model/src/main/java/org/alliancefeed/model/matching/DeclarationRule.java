package org.alliancefeed.model.matching;

import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.Digest;
import org.alliancefeed.model.event.Declaration;
import org.alliancefeed.model.event.Declaration.Type;
import org.alliancefeed.model.event.Role;
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
        return Parties.foremost(event, parties(event));
    }

    @Override
    public Set<String> identity(ResolvedEvent event) {
        Set<String> parties = parties(event);
        Set<String> foremost = Parties.foremost(event, parties);
        Set<String> keys = new TreeSet<>();
        Texts.addKeys(keys, "document", foremost, event, declaration(event).documentTitle());
        Texts.addTitleKeys(keys, foremost, event);
        if (parties.size() > 1) {
            keys.add("parties|" + Digest.of(String.join("|", parties)));
        }
        return keys;
    }

    @Override
    public Verdict facts(ResolvedEvent one, ResolvedEvent other) {
        return types(one, other)
                .and(Verdict.of(declaration(one).renews(), declaration(other).renews()))
                .and(documents(one, other));
    }

    @Override
    public @Nullable Because same(ResolvedEvent one, ResolvedEvent other) {
        if (!haveMostlyTheSameParties(one, other)) {
            return null;
        }
        if (declaration(one).documentTitle() != null && documents(one, other) == Verdict.AGREE) {
            return Because.SAME_DOCUMENT;
        }
        Set<String> parties = parties(one);
        boolean areTheSame = parties.size() > 1 && parties.equals(parties(other));
        return areTheSame || Texts.titles(one, other) == Verdict.AGREE ? Because.SAME_PARTIES : null;
    }

    @Override
    public @Nullable Because fits(ResolvedEvent one, ResolvedEvent other) {
        boolean bothRenew =
                (declaration(one).renews() == null) == (declaration(other).renews() == null);
        return bothRenew && haveMostlyTheSameParties(one, other) ? MatchingRule.super.fits(one, other) : null;
    }

    private static boolean haveMostlyTheSameParties(ResolvedEvent one, ResolvedEvent other) {
        Set<String> parties = parties(one);
        Set<String> others = parties(other);
        long shared = parties.stream().filter(others::contains).count();
        return shared > 1 || shared == Math.min(parties.size(), others.size());
    }

    /** Whether both are a letter of intent, or an endorsement; the other words for an agreement are used for one another. */
    private static Verdict types(ResolvedEvent one, ResolvedEvent other) {
        Type type = declaration(one).type();
        Type otherType = declaration(other).type();
        Verdict verdict = Verdict.of(type, otherType);
        boolean isOfItsOwn =
                type != null && OF_THEIR_OWN.contains(type) || otherType != null && OF_THEIR_OWN.contains(otherType);
        return verdict == Verdict.DIFFER && !isOfItsOwn ? Verdict.AGREE : verdict;
    }

    private static Verdict documents(ResolvedEvent one, ResolvedEvent other) {
        String document = declaration(one).documentTitle();
        String otherDocument = declaration(other).documentTitle();
        return document == null || otherDocument == null
                ? Verdict.of(document, otherDocument)
                : Texts.documents(one, document, other, otherDocument);
    }

    private static Set<String> parties(ResolvedEvent event) {
        Set<String> signatories = Parties.in(event, Role.SIGNATORY);
        return signatories.isEmpty() ? Parties.active(event) : signatories;
    }

    private static Declaration declaration(ResolvedEvent event) {
        return (Declaration) event.event().details();
    }
}
