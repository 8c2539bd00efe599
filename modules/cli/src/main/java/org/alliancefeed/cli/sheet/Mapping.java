package org.alliancefeed.cli.sheet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a file with columns of its own is read.
 *
 * @param content what its rows are
 * @param dates how dates are written, by the file's column
 * @param values what the cells of a column are in the feed's words, by the file's column
 * @param columns what stands under the feed's heading: the first text that is not empty
 * @param cases where other texts stand for some rows: the first that fits
 * @param skip the rows that are left out
 * @param ignore the columns of the file that nothing is taken from
 */
record Mapping(
        Content content,
        Map<String, DateFormats> dates,
        Map<String, Map<String, String>> values,
        Map<String, List<Template>> columns,
        List<Case> cases,
        List<Condition> skip,
        List<Pattern> ignore) {

    record Case(Condition where, Map<String, List<Template>> columns) {}

    boolean skips(UnaryOperator<String> cells) {
        return skip.stream().anyMatch(condition -> condition.holds(cells));
    }

    /** What stands under each of the feed's headings in such a row. */
    Map<String, List<Template>> columns(UnaryOperator<String> cells) {
        Map<String, List<Template>> all = new LinkedHashMap<>(columns);
        cases.stream().filter(one -> one.where().holds(cells)).findFirst().ifPresent(one -> all.putAll(one.columns()));
        return all;
    }

    boolean ignores(String column) {
        return ignore.stream().anyMatch(pattern -> pattern.matcher(column).matches());
    }

    /** What it says of a column of the file; null when nothing. */
    static <T> @Nullable T of(Map<String, T> all, String column) {
        return all.entrySet().stream()
                .filter(entry -> Heading.key(entry.getKey()).equals(Heading.key(column)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The columns of the file that it speaks of. */
    Set<String> used() {
        Set<String> used = new LinkedHashSet<>(dates.keySet());
        used.addAll(values.keySet());
        add(used, columns);
        cases.forEach(one -> {
            used.addAll(one.where().columns());
            add(used, one.columns());
        });
        skip.forEach(condition -> used.addAll(condition.columns()));
        return used;
    }

    private static void add(Set<String> used, Map<String, List<Template>> columns) {
        columns.values().forEach(texts -> texts.forEach(text -> text.columns().forEach(used::add)));
    }
}
