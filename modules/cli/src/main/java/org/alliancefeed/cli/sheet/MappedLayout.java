package org.alliancefeed.cli.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns are headed as somebody else calls them, and a mapping says what is meant. */
final class MappedLayout implements Layout {

    private final Mapping mapping;

    MappedLayout(Mapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public List<String> check(Headings headings) {
        List<String> faults = new ArrayList<>();
        Set<String> used = mapping.used();
        for (String column : used) {
            if (!headings.has(column)) {
                faults.add("the mapping speaks of a column \"%s\", which is not here; %s"
                        .formatted(column, Heading.remedy(column, headings.names())));
            }
        }
        Set<String> keys = used.stream().map(Heading::key).collect(Collectors.toSet());
        for (String name : headings.names()) {
            if (!keys.contains(Heading.key(name)) && !mapping.ignores(name)) {
                faults.add(
                        "the mapping does not say what the column \"%s\" is; if it is to be left out, add it to \"ignore\""
                                .formatted(name));
            }
        }
        return faults;
    }

    @Override
    public @Nullable List<Stated> read(Headings headings, List<String> cells) {
        if (mapping.skips(column -> headings.cell(cells, column))) {
            return null;
        }
        List<Stated> row = new ArrayList<>();
        mapping.columns(column -> headings.cell(cells, column))
                .forEach((heading, texts) -> row.add(stated(heading, texts, headings, cells)));
        return row;
    }

    private Stated stated(String heading, List<Template> texts, Headings headings, List<String> cells) {
        Stated stated = new Stated(heading, "", heading, null);
        for (Template text : texts) {
            String column = text.columns().findFirst().orElse(heading);
            try {
                stated = new Stated(heading, text.fill(of -> translate(of, headings.cell(cells, of))), column, null);
            } catch (Untranslatable e) {
                return new Stated(heading, "", e.column, e.getMessage());
            }
            if (!stated.text().isEmpty()) {
                break;
            }
        }
        return stated;
    }

    private String translate(String column, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        Map<String, String> words = Mapping.of(mapping.values(), column);
        if (words != null) {
            String word = words.get(cell);
            if (word == null) {
                throw new Untranslatable(
                        column,
                        "the mapping has no value for '%s'; it has them for %s"
                                .formatted(cell, String.join(", ", words.keySet())));
            }
            return word;
        }
        DateFormats dates = Mapping.of(mapping.dates(), column);
        return dates == null
                ? cell
                : dates.read(cell)
                        .orElseThrow(() -> new Untranslatable(
                                column,
                                "'%s' is not a date as the mapping has it, %s"
                                        .formatted(cell, String.join(" or ", dates.patterns()))));
    }

    /** A cell that the mapping has no translation for. */
    private static final class Untranslatable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String column;

        Untranslatable(String column, String message) {
            super(message);
            this.column = column;
        }
    }
}
