package org.alliancefeed.cli.sheet;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Headings are compared without case, blanks, hyphens and underscores, and one that is nearly right is recognized. */
final class Heading {

    private Heading() {}

    static String key(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]", "");
    }

    /** {@code publishedOn} is headed {@code published on}. */
    static String ofField(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** What to do about a heading that is none of those that could stand there. */
    static String remedy(String heading, Collection<String> known) {
        return near(heading, known)
                .map(near -> "is it \"" + near + "\"?")
                .orElse("there are " + String.join(", ", known));
    }

    private static Optional<String> near(String heading, Collection<String> known) {
        String key = key(heading);
        return known.stream()
                .min(Comparator.comparingInt(one -> distance(key, key(one))))
                .filter(one -> distance(key, key(one)) <= Math.max(1, key.length() / 3));
    }

    /** How many letters must be added, left out or changed (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
