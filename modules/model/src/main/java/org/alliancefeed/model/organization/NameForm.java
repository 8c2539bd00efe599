package org.alliancefeed.model.organization;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One {@link NormalName} form of a name in pieces, to find others that are alike.
 *
 * @param words in their order
 * @param joined the words without spaces
 * @param parts the words without small ones; of ideographs, which stand without spaces, each two neighbours
 * @param digits the numbers in it, which tell apart what is spelt nearly alike
 */
record NameForm(List<String> words, String joined, Set<String> parts, List<String> digits) {

    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "at", "by", "de", "des", "di", "du", "et", "for", "für", "in", "la", "of", "on", "the",
            "to", "und", "&");

    static List<NameForm> all(String name) {
        return NormalName.keysOf(name).stream().map(NameForm::of).toList();
    }

    private static NameForm of(String normalName) {
        List<String> words = List.of(normalName.split(" ", -1));
        Set<String> parts = new TreeSet<>();
        telling(words).forEach(word -> addParts(word, parts));
        List<String> digits = Arrays.stream(normalName.split("\\P{Nd}+", -1))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return new NameForm(words, String.join("", words), parts, digits);
    }

    private static List<String> telling(List<String> words) {
        List<String> telling =
                words.stream().filter(Predicate.not(SMALL::contains)).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static void addParts(String word, Set<String> parts) {
        int[] letters = word.codePoints().toArray();
        if (letters.length < 2 || !isIdeographic(word)) {
            parts.add(word);
            return;
        }
        for (int i = 0; i + 1 < letters.length; i++) {
            parts.add(new String(letters, i, 2));
        }
    }

    private static boolean isIdeographic(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    boolean isIdeographic() {
        return isIdeographic(joined);
    }

    /** What it would be abbreviated to: the first letters of all words, and of all but small ones. */
    Set<String> initials() {
        Set<String> initials = new LinkedHashSet<>();
        for (List<String> some : List.of(words, telling(words))) {
            if (some.size() > 1 && !isIdeographic()) {
                initials.add(some.stream()
                        .map(word -> Character.toString(word.codePointAt(0)))
                        .collect(Collectors.joining()));
            }
        }
        return initials;
    }
}
