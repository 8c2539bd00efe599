package org.alliancefeed.model.date;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the npm package edtf says of the bounds of dates; docs/dates.md tells how the tables were made. */
final class EdtfTables {

    private EdtfTables() {}

    /** The bounds of a date, each a day, {@code ..} for open or {@code -} for unknown. */
    record Bounds(String earliest, String latest) {

        private static final Bounds REFUSED = new Bounds("refused", "refused");

        /** As this project has them. */
        static Bounds of(String text) {
            try {
                Extent extent = EdtfParser.parse(text);
                return new Bounds(written(extent.start()), written(extent.end()));
            } catch (EdtfException ignored) {
                return REFUSED;
            }
        }

        private static String written(Edge edge) {
            return switch (edge) {
                case Edge.Day day -> day.date().toString();
                case Edge.Boundless.OPEN -> "..";
                case Edge.Boundless.UNKNOWN -> "-";
            };
        }
    }

    record Agreed(String text, Bounds bounds) {}

    record Difference(String text, Bounds theirs, Bounds ours, String reason) {}

    static List<Agreed> agreed() {
        return rows("agreed.tsv", 3).stream()
                .map(row -> new Agreed(row.get(0), new Bounds(row.get(1), row.get(2))))
                .toList();
    }

    static List<Difference> differences() {
        return rows("differences.tsv", 6).stream()
                .map(row -> new Difference(
                        row.get(0), new Bounds(row.get(1), row.get(2)), new Bounds(row.get(3), row.get(4)), row.get(5)))
                .toList();
    }

    private static List<List<String>> rows(String name, int columns) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                requireNonNull(EdtfTables.class.getResourceAsStream("/edtf/" + name)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", columns)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
