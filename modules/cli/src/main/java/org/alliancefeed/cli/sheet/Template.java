package org.alliancefeed.cli.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text in which a column in braces stands for its cell. It is empty when one of its cells is. With {@code |id} behind the
 * column the cell is made an id, and a brace by itself is written twice.
 */
final class Template {

    private static final Pattern PART =
            Pattern.compile("\\{\\{|}}|\\{(?<column>[^{}|]+)(?<id>\\|id)?}|(?<wrong>[{}])|[^{}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final int LONGEST_ID = 100;

    /** @param column empty for a text that stands as it is */
    private record Part(String text, String column, boolean isId) {}

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws IllegalArgumentException if a brace is not closed */
    static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            String column = matcher.group("column");
            if (matcher.group("wrong") != null) {
                throw new IllegalArgumentException(
                        "'%s' has a brace with no other; a column is {column}, and a brace by itself is written twice"
                                .formatted(text));
            }
            if (column != null) {
                parts.add(new Part("", column.strip(), matcher.group("id") != null));
            } else {
                String plain = matcher.group();
                parts.add(new Part(plain.equals("{{") ? "{" : plain.equals("}}") ? "}" : plain, "", false));
            }
        }
        return new Template(parts);
    }

    /** The columns of the file that it takes cells from. */
    Stream<String> columns() {
        return parts.stream().map(Part::column).filter(column -> !column.isEmpty());
    }

    String fill(UnaryOperator<String> cells) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            String cell = part.column().isEmpty() ? part.text() : cells.apply(part.column());
            if (cell.isEmpty()) {
                return "";
            }
            filled.append(part.isId() ? id(cell) : cell);
        }
        return filled.toString();
    }

    /** {@code Orange España, S.A.} is {@code orange-espana-s-a}. */
    private static String id(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
        return plain.substring(0, Math.min(LONGEST_ID, plain.length())).replaceAll("-$", "");
    }
}
