package org.alliancefeed.cli.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How values are written in a file. */
public enum Format {
    /** An array of values, or one or more of them. */
    JSON,
    /** A value a line. */
    NDJSON,
    /** Documents, each a value or a list of them. */
    YAML,
    /** A spreadsheet: a heading for each column, then a row each. */
    CSV;

    /** Spreadsheet programs' own files are no text, which is told where they are read. */
    private static final List<String> SHEETS = List.of(".csv", ".tsv", ".xlsx", ".xls", ".ods");

    static Optional<Format> ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return Optional.of(NDJSON);
        }
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        if (SHEETS.stream().anyMatch(name::endsWith)) {
            return Optional.of(CSV);
        }
        return name.endsWith(".yaml") || name.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
    }

    /** By how the text begins, which may be cut off anywhere. */
    static Format ofText(String beginning) {
        String text = beginning.stripLeading();
        if (text.startsWith("[")) {
            return JSON;
        }
        if (!text.startsWith("{")) {
            return isHeading(text) ? CSV : YAML;
        }
        String[] lines = text.split("\\R", 3);
        boolean wholeLine = lines[0].stripTrailing().endsWith("}");
        // Within an object no line can follow the opening brace that starts with another one.
        boolean secondObject = lines.length > 1 && lines[1].stripLeading().startsWith("{");
        return wholeLine || secondObject ? NDJSON : JSON;
    }

    /** A first line of several columns: without a colon it would be no event in YAML. */
    private static boolean isHeading(String text) {
        String line = text.lines().findFirst().orElse("");
        return !line.startsWith("#")
                && !line.startsWith("-")
                && !line.contains(":")
                && (line.contains(",") || line.contains(";") || line.contains("\t"));
    }
}
