package org.alliancefeed.server.organizations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancefeed.model.organization.NormalName;
import org.jspecify.annotations.Nullable;

/**
 * Finds names by what somebody types of them, in the form in which names are compared: the same name first, then names
 * that start with it, then those with words that start with each of its words, then those that contain it.
 */
public final class Search {

    /** How well a name fits; less is better. */
    private static final int SAME = 0;

    private static final int START = 1;
    private static final int WORDS = 2;
    private static final int WITHIN = 3;
    static final int NOT_AT_ALL = 4;

    private final List<String> wanted;

    public Search(@Nullable String query) {
        wanted = query == null ? List.of() : NormalName.keysOf(query);
    }

    /** Whether any of the names fits. */
    public boolean finds(Stream<String> names) {
        return fit(names) != NOT_AT_ALL;
    }

    /** How well the best of the names fits. */
    int fit(Stream<String> names) {
        return names.flatMap(name -> NormalName.keysOf(name).stream())
                .mapToInt(this::fit)
                .min()
                .orElse(NOT_AT_ALL);
    }

    private int fit(String name) {
        return wanted.stream().mapToInt(one -> fit(name, one)).min().orElse(SAME);
    }

    private static int fit(String name, String wanted) {
        if (name.equals(wanted)) {
            return SAME;
        }
        if (name.startsWith(wanted)) {
            return START;
        }
        String[] words = name.split(" ", -1);
        boolean everyWord = Arrays.stream(wanted.split(" ", -1))
                .allMatch(start -> Arrays.stream(words).anyMatch(word -> word.startsWith(start)));
        return everyWord ? WORDS : name.contains(wanted) ? WITHIN : NOT_AT_ALL;
    }

    /** Something that was found, and its place among all that was. */
    record Found<T>(T what, int fit, String name, String id) implements Comparable<Found<?>> {

        private static final Comparator<Found<?>> ORDER = Comparator.<Found<?>>comparingInt(Found::fit)
                .thenComparing(Found::name)
                .thenComparing(Found::id);

        @Override
        public int compareTo(Found<?> other) {
            return ORDER.compare(this, other);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Found<?> found && compareTo(found) == 0;
        }

        @Override
        public int hashCode() {
            return Objects.hash(fit, name, id);
        }
    }
}
