package org.alliancefeed.server.parameters;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.jspecify.annotations.Nullable;

/** Reads single parameters. What is wrong with one is said with its name and what is allowed. */
public final class Asked {

    public static final int LARGEST_PAGE = 500;
    private static final int USUAL_PAGE = 50;

    private Asked() {}

    /** A parameter that may be given several times, or once with commas. */
    public static List<String> each(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .flatMap(text -> Arrays.stream(text.split(",", -1)))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    public static <W extends Enum<W> & Word> Set<W> words(
            String parameter, @Nullable List<String> given, Class<W> vocabulary) {
        Set<W> words = new LinkedHashSet<>();
        each(given).forEach(text -> words.add(word(parameter, text, vocabulary)));
        return words;
    }

    public static <W extends Enum<W> & Word> W word(
            String parameter, @Nullable String text, Class<W> vocabulary, W otherwise) {
        return text == null ? otherwise : word(parameter, text, vocabulary);
    }

    private static <W extends Enum<W> & Word> W word(String parameter, String text, Class<W> vocabulary) {
        return Word.find(vocabulary, text)
                .orElseThrow(() ->
                        new BadParameter(parameter, "'" + text + "' is none of " + Word.listed(vocabulary) + "."));
    }

    public static @Nullable Edtf date(String parameter, @Nullable String text) {
        try {
            return text == null ? null : Edtf.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameter(parameter, e.getMessage());
        }
    }

    public static int limit(@Nullable String text) {
        return limit(text, USUAL_PAGE, LARGEST_PAGE);
    }

    public static int limit(@Nullable String text, int usual, int largest) {
        return text == null ? usual : count("limit", text, largest);
    }

    /** A whole number from 1 on. */
    public static int count(String parameter, String text, int most) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 1 && count <= most) {
                return count;
            }
        } catch (NumberFormatException ignored) {
            // told below, together with what is out of range
        }
        throw new BadParameter(parameter, "'" + text + "' is not a whole number from 1 to " + most + ".");
    }

    public static boolean flag(String parameter, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw new BadParameter(parameter, "'" + text + "' is neither true nor false.");
    }
}
