package org.alliancefeed.cli.timeline;

import java.util.List;
import org.alliancefeed.cli.Terminal;

/** What stands in a column of a row. */
sealed interface Cell {

    /** All of it. */
    String text();

    /** As much of it as fits. */
    String in(int columns);

    static Cell of(String text) {
        return new Text(Terminal.harmless(text));
    }

    static Cell of(List<String> names) {
        return new Names(names.stream().map(Terminal::harmless).toList());
    }

    /** Loses its end. */
    record Text(String text) implements Cell {
        @Override
        public String in(int columns) {
            return Width.fit(text, columns);
        }
    }

    /** Loses its last names, and says how many. */
    record Names(List<String> names) implements Cell {

        /** As much as is left of a name that somebody may still know it by. */
        private static final int SHORTEST = 4;

        @Override
        public String text() {
            return String.join(", ", names);
        }

        @Override
        public String in(int columns) {
            if (Width.of(text()) <= columns) {
                return text();
            }
            for (int shown = names.size() - 1; shown > 0; shown--) {
                String text = first(shown) + more(shown);
                if (Width.of(text) <= columns) {
                    return text;
                }
            }
            int room = columns - Width.of(more(1));
            return names.size() > 1 && room >= SHORTEST
                    ? Width.fit(first(1), room) + more(1)
                    : Width.fit(text(), columns);
        }

        private String first(int shown) {
            return String.join(", ", names.subList(0, shown));
        }

        private String more(int shown) {
            return " +%d more".formatted(names.size() - shown);
        }
    }
}
