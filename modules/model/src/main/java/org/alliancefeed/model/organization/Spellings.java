package org.alliancefeed.model.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds names that are spelt nearly alike: of five letters they may differ in one, longer ones in two, as a whole
 * and, when they have as many words, word by word. Numbers have to be the same, and names in ideographs, of which each is a
 * word, are left alone.
 *
 * <p>A name is kept under its pieces, of which it has one more than letters that may differ: so whatever is spelt nearly
 * alike has one of them, at nearly the same place.
 */
final class Spellings<T> {

    /** Shorter ones, acronyms above all, are alike by chance. */
    private static final int SHORTEST = 5;

    private static final int MOST_EDITS = 2;

    private record Piece(int length, int number, String text) {}

    /** @param letters which there are of {@link Long#SIZE} kinds */
    private record Kept<T>(T one, NameForm name, long letters) {

        /** Asked before all else, as it takes no time: one edit takes away one kind of letter at most, and brings one. */
        boolean hasMostOf(long others) {
            return Long.bitCount(letters ^ others) <= 2 * MOST_EDITS;
        }
    }

    private final Function<T, NameForm> form;
    private final Map<Piece, List<Kept<T>>> byPiece = new HashMap<>();

    /** @param form of what is kept */
    Spellings(Function<T, NameForm> form) {
        this.form = form;
    }

    void add(T one) {
        NameForm name = form.apply(one);
        String text = name.joined();
        Kept<T> kept = new Kept<>(one, name, letters(text));
        if (edits(text.length()) > 0 && !name.isIdeographic()) {
            for (int i = 0; i <= edits(text.length()); i++) {
                String piece = text.substring(start(text.length(), i), start(text.length(), i + 1));
                byPiece.computeIfAbsent(new Piece(text.length(), i, piece), key -> new ArrayList<>())
                        .add(kept);
            }
        }
    }

    Set<T> near(NameForm name) {
        Set<T> near = new LinkedHashSet<>();
        int length = name.joined().length();
        for (int kept = length - MOST_EDITS; kept <= length + MOST_EDITS; kept++) {
            if (Math.abs(length - kept) <= edits(Math.min(length, kept))) {
                addNear(name, kept, near);
            }
        }
        return near;
    }

    /** @param length of those that are looked for */
    private void addNear(NameForm name, int length, Set<T> near) {
        String text = name.joined();
        long letters = letters(text);
        int longer = text.length() - length;
        for (int i = 0; edits(length) > 0 && i <= edits(length); i++) {
            int start = start(length, i);
            int size = start(length, i + 1) - start;
            int from = Math.max(0, start + firstShift(longer, i, edits(length)));
            int to = Math.min(text.length() - size, start - firstShift(-longer, i, edits(length)));
            for (int at = from; at <= to; at++) {
                byPiece.getOrDefault(new Piece(length, i, text.substring(at, at + size)), List.of()).stream()
                        .filter(kept -> kept.hasMostOf(letters) && areNear(name, kept.name()))
                        .map(Kept::one)
                        .forEach(near::add);
            }
        }
    }

    /**
     * How far to the left a piece may stand of where it is kept. One of the pieces is the same with no more edits before it
     * than pieces, and no more behind it than pieces, so it need not be looked for elsewhere.
     *
     * @param longer by how many letters the name looked for is longer than the one kept
     */
    private static int firstShift(int longer, int piece, int edits) {
        return Math.max(-piece, longer - (edits - piece));
    }

    private static long letters(String text) {
        return text.chars().mapToLong(letter -> 1L << letter).reduce(0, (some, more) -> some | more);
    }

    /** What tells most pairs apart and takes least time is asked first. */
    static boolean areNear(NameForm one, NameForm other) {
        return one.digits().equals(other.digits())
                && (one.words().size() != other.words().size() || areNearWordByWord(one.words(), other.words()))
                && areNear(one.joined(), other.joined())
                && !one.isIdeographic()
                && !other.isIdeographic();
    }

    private static boolean areNearWordByWord(List<String> some, List<String> others) {
        for (int i = 0; i < some.size(); i++) {
            if (!areNear(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNear(String one, String other) {
        int allowed = edits(Math.min(one.length(), other.length()));
        return one.equals(other)
                || Math.abs(one.length() - other.length()) <= allowed
                        && new LevenshteinDistance(allowed).apply(one, other) >= 0;
    }

    /** In how many letters a name of that length may differ from another. */
    private static int edits(int length) {
        return length < SHORTEST ? 0 : length == SHORTEST ? 1 : MOST_EDITS;
    }

    private static int start(int length, int piece) {
        return length * piece / (edits(length) + 1);
    }
}
