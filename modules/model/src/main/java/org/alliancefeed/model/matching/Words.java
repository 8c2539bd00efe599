package org.alliancefeed.model.matching;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancefeed.model.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a title or a quotation says, to hold against another one: its words without those that any title may have, and its
 * numbers. Chinese, which is written without spaces, is taken in pairs of characters.
 */
record Words(Set<String> words, Set<String> numbers, boolean ideographic) {

    /** How much of the shorter text the other one must share. */
    private static final double SHARED = 0.75;

    /** In texts of no more words than this each word counts. */
    private static final int FEW = 5;

    private static final Words NONE = new Words(Set.of(), Set.of(), false);
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{M}\\p{N}&&\\P{IsHan}]+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");
    private static final Pattern CHINESE_ORDINAL = Pattern.compile("第(\\d+)[届次屆回]");

    private static final Map<String, String> SPELT_OUT = Map.ofEntries(
            Map.entry("first", "1"),
            Map.entry("second", "2"),
            Map.entry("third", "3"),
            Map.entry("fourth", "4"),
            Map.entry("fifth", "5"),
            Map.entry("sixth", "6"),
            Map.entry("seventh", "7"),
            Map.entry("eighth", "8"),
            Map.entry("ninth", "9"),
            Map.entry("tenth", "10"),
            Map.entry("eleventh", "11"),
            Map.entry("twelfth", "12"));

    /** @param names words that are names of those who take part, which say nothing of what they did */
    static Words of(ResolvedEvent event, @Nullable String text, Set<String> names) {
        return text == null ? NONE : of(event.tokens(text), names);
    }

    static Words of(List<String> tokens, Set<String> names) {
        Set<String> words = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        int ideographs = 0;
        for (String token : tokens) {
            String number = number(token);
            if (number != null) {
                numbers.add(number);
            } else if (isIdeographic(token)) {
                ideographs++;
                addPairs(token, words);
            } else if (!CommonWords.ALL.contains(token) && !names.contains(token)) {
                words.add(token);
            }
        }
        return new Words(words, numbers, ideographs > 0);
    }

    /** The words, numbers and runs of ideographs of a text, in their order. */
    static List<String> tokens(String text) {
        List<String> found = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(normal(text));
        while (tokens.find()) {
            found.add(tokens.group());
        }
        return found;
    }

    /** The words of a person's name, without initials. */
    static Set<String> person(String name) {
        Set<String> words = new TreeSet<>(tokens(name));
        words.removeIf(word -> word.length() == 1);
        return words.isEmpty() ? new TreeSet<>(tokens(name)) : words;
    }

    /** The number in a series that a title gives, such as 18 in "18th plenary"; null when it gives none. */
    static @Nullable Integer ordinal(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String text = normal(title);
        for (Pattern pattern : new Pattern[] {ORDINAL, CHINESE_ORDINAL}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find() && matcher.group(1).length() < 5) {
                return Integer.valueOf(matcher.group(1));
            }
        }
        for (String token : tokens(text)) {
            String number = SPELT_OUT.get(token);
            if (number != null) {
                return Integer.valueOf(number);
            }
        }
        return null;
    }

    /**
     * They say the same when one has nearly all that the other says. Two are told apart by a number that each has for
     * itself, as two years have, and by the only word in which short texts of one length differ, as the calls of two groups.
     */
    Verdict compare(Words other) {
        if (isEmpty() || other.isEmpty() || ideographic != other.ideographic) {
            return Verdict.UNKNOWN;
        }
        if (haveOtherNumbers(other)) {
            return Verdict.DIFFER;
        }
        if (words.isEmpty() || other.words.isEmpty()) {
            return words.equals(other.words) && numbers.equals(other.numbers) ? Verdict.AGREE : Verdict.UNKNOWN;
        }
        long shared = shared(words, other.words);
        boolean areAlike = shared >= SHARED * Math.min(words.size(), other.words.size());
        boolean isEnough = shared + shared(numbers, other.numbers) > 1 || words.equals(other.words);
        return areAlike && isEnough && !differInOneOfFew(other, shared) ? Verdict.AGREE : Verdict.DIFFER;
    }

    /** As {@link #compare}, for texts in two languages: their words tell nothing apart, their numbers do. */
    Verdict compareAcrossLanguages(Words other) {
        Verdict verdict = compare(other);
        return verdict == Verdict.DIFFER && !haveOtherNumbers(other) ? Verdict.UNKNOWN : verdict;
    }

    Verdict compareNumbers(Words other) {
        return haveOtherNumbers(other)
                ? Verdict.DIFFER
                : numbers.equals(other.numbers) ? Verdict.AGREE : Verdict.UNKNOWN;
    }

    /** Years are held against years: the plenary of 2021 may be the 18th. */
    private boolean haveOtherNumbers(Words other) {
        return areOthers(years(), other.years()) || areOthers(counts(), other.counts());
    }

    private static boolean areOthers(Set<String> some, Set<String> others) {
        return !some.containsAll(others) && !others.containsAll(some);
    }

    private Set<String> years() {
        return numbers.stream().filter(Words::isYear).collect(Collectors.toSet());
    }

    private Set<String> counts() {
        return numbers.stream().filter(number -> !isYear(number)).collect(Collectors.toSet());
    }

    private static boolean isYear(String number) {
        return YEAR.matcher(number).matches();
    }

    private boolean differInOneOfFew(Words other, long shared) {
        return words.size() <= FEW && words.size() == other.words.size() && shared == words.size() - 1;
    }

    boolean isEmpty() {
        return words.isEmpty() && numbers.isEmpty();
    }

    /** The same for texts of the same words and numbers, and short, for each party is looked up with it. */
    String key() {
        return Digest.of(String.join(" ", words) + "#" + String.join(" ", numbers))
                .substring(0, 32);
    }

    private static long shared(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String number(String token) {
        Matcher ordinal = ORDINAL.matcher(token);
        if (ordinal.matches()) {
            return ordinal.group(1);
        }
        return token.chars().allMatch(Character::isDigit) ? token : SPELT_OUT.get(token);
    }

    private static boolean isIdeographic(String token) {
        return token.codePoints().mapToObj(UnicodeScript::of).anyMatch(script -> script == UnicodeScript.HAN);
    }

    private static void addPairs(String token, Set<String> words) {
        if (token.length() < 2) {
            words.add(token);
        }
        for (int i = 0; i + 1 < token.length(); i++) {
            words.add(token.substring(i, i + 2));
        }
    }
}
