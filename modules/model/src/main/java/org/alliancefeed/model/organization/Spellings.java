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

    private final Function<T, NameForm> form;
    private final Map<Piece, List<T>> byPiece = new HashMap<>();

    /** @param form of what is kept */
    Spellings(Function<T, NameForm> form) {
        this.form = form;
    }

    void add(T one) {
        NameForm name = form.apply(one);
        String text = name.joined();
        if (edits(text.length()) > 0 && !name.isIdeographic()) {
            for (int i = 0; i <= edits(text.length()); i++) {
                String piece = text.substring(start(text.length(), i), start(text.length(), i + 1));
                byPiece.computeIfAbsent(new Piece(text.length(), i, piece), key -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    Set<T> near(NameForm name) {
        Set<T> near = new LinkedHashSet<>();
        String text = name.joined();
        for (int length = text.length() - MOST_EDITS; length <= text.length() + MOST_EDITS; length++) {
            int allowed = edits(Math.min(length, text.length()));
            for (int i = 0; allowed >= Math.abs(length - text.length()) && i <= edits(length); i++) {
                int size = start(length, i + 1) - start(length, i);
                int from = Math.max(0, start(length, i) - allowed);
                int to = Math.min(text.length() - size, start(length, i) + allowed);
                for (int at = from; allowed > 0 && at <= to; at++) {
                    byPiece.getOrDefault(new Piece(length, i, text.substring(at, at + size)), List.of()).stream()
                            .filter(one -> areNear(name, form.apply(one)))
                            .forEach(near::add);
                }
            }
        }
        return near;
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
