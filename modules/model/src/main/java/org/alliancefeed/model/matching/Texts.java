package org.alliancefeed.model.matching;

import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.model.activity.ResolvedEvent;
import org.alliancefeed.model.matching.Words.Verdict;
import org.jspecify.annotations.Nullable;

/** Holds what two events say against each other. */
final class Texts {

    private Texts() {}

    /** Whether two texts say the same, but for the names of those who take part in either event. */
    static Verdict compare(ResolvedEvent one, @Nullable String text, ResolvedEvent other, @Nullable String otherText) {
        Set<String> names = new TreeSet<>(Parties.words(one));
        names.addAll(Parties.words(other));
        return Words.of(text, names).compare(Words.of(otherText, names));
    }

    static Verdict titles(ResolvedEvent one, ResolvedEvent other) {
        return compare(one, one.event().title(), other, other.event().title());
    }

    /** For each party and text that says something, a key under which the two are found. */
    static void addKeys(Set<String> keys, String mark, Set<String> parties, @Nullable String text) {
        Words words = Words.of(text, Set.of());
        if (!words.isEmpty()) {
            parties.forEach(party -> keys.add(mark + "|" + party + "|" + words.key()));
        }
    }

    static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
