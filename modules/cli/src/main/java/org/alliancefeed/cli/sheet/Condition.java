package org.alliancefeed.cli.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which rows: those whose cells are all among the texts given for their columns, in which * is any text. */
final class Condition {

    private final Map<String, List<Pattern>> allowed;

    /** @param texts the texts allowed, by column */
    Condition(Map<String, List<String>> texts) {
        allowed = texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .map(Condition::pattern)
                        .toList()));
    }

    static Pattern pattern(String text) {
        return Pattern.compile(
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    Set<String> columns() {
        return allowed.keySet();
    }

    boolean holds(UnaryOperator<String> cells) {
        return allowed.entrySet().stream().allMatch(entry -> {
            String cell = cells.apply(entry.getKey());
            return entry.getValue().stream()
                    .anyMatch(pattern -> pattern.matcher(cell).matches());
        });
    }
}
