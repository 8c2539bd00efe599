package org.alliancefeed.model.matching;

import java.util.Set;
import org.alliancefeed.model.event.Tongue;
import org.jspecify.annotations.Nullable;

/** Holds what two events say against each other. */
final class Texts {

    private Texts() {}

    /** Whether two texts say the same, but for the names of those who take part in both events. */
    static Verdict compare(ResolvedEvent one, @Nullable String text, ResolvedEvent other, @Nullable String otherText) {
        Set<String> both = Parties.all(one);
        both.retainAll(Parties.all(other));
        Set<String> names = Parties.words(one, both);
        names.addAll(Parties.words(other, both));
        return compare(one, Words.of(one, text, names), other, Words.of(other, otherText, names));
    }

    /** The same of a text that is a fact: they agree as well when neither event has it. */
    static Verdict state(ResolvedEvent one, @Nullable String text, ResolvedEvent other, @Nullable String otherText) {
        return text == null || otherText == null ? Verdict.of(text, otherText) : compare(one, text, other, otherText);
    }

    /** Whether two texts give the same numbers: unknown when one gives more. */
    static Verdict numbers(ResolvedEvent one, @Nullable String text, ResolvedEvent other, @Nullable String otherText) {
        return Words.of(one, text, Set.of()).compareNumbers(Words.of(other, otherText, Set.of()));
    }

    static Verdict titles(ResolvedEvent one, ResolvedEvent other) {
        return compare(one, one.event().title(), other, other.event().title());
    }

    /** Whether the titles of two documents say the same: names in them belong to what they are about. */
    static Verdict documents(
            ResolvedEvent one, @Nullable String title, ResolvedEvent other, @Nullable String otherTitle) {
        return compare(one, Words.of(one, title, Set.of()), other, Words.of(other, otherTitle, Set.of()));
    }

    private static Verdict compare(ResolvedEvent one, Words words, ResolvedEvent other, Words others) {
        return Tongue.differ(one.event().language(), other.event().language())
                ? words.compareAcrossLanguages(others)
                : words.compare(others);
    }

    /** For each party and text that says something, a key under which the two are found. */
    static void addKeys(
            Set<String> keys, String mark, Set<String> parties, ResolvedEvent event, @Nullable String text) {
        addKeys(keys, mark, parties, Words.of(event, text, Set.of()));
    }

    /** The same for the title, as it stands and without the names of those who take part. */
    static void addTitleKeys(Set<String> keys, Set<String> parties, ResolvedEvent event) {
        String title = event.event().title();
        addKeys(keys, "title", parties, event, title);
        addKeys(keys, "title", parties, Words.of(event, title, Parties.words(event, Parties.all(event))));
    }

    private static void addKeys(Set<String> keys, String mark, Set<String> parties, Words words) {
        if (!words.isEmpty()) {
            parties.forEach(party -> keys.add(mark + "|" + party + "|" + words.key()));
        }
    }
}
