package org.alliancefeed.cli.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancefeed.cli.Terminal;

/** Rows of texts in aligned columns. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        row(headings);
    }

    void row(String... cells) {
        rows.add(Arrays.stream(cells).map(Terminal::harmless).toList());
    }

    /** The lines at their full length. */
    List<String> lines() {
        return lines(widths());
    }

    /**
     * The lines fitted to a screen: the widest of the given columns gives way until the rest fits.
     *
     * @param yielding the columns whose texts may be cut off
     */
    List<String> lines(int screen, int... yielding) {
        int[] widths = widths();
        while (Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) > screen) {
            int widest = Arrays.stream(yielding)
                    .reduce((one, other) -> widths[other] > widths[one] ? other : one)
                    .orElse(0);
            if (widths[widest] <= Width.of(rows.getFirst().get(widest))) {
                break;
            }
            widths[widest]--;
        }
        return lines(widths);
    }

    private List<String> lines(int[] widths) {
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(Width.pad(Width.fit(row.get(i), widths[i]), widths[i]));
        }
        return line.toString().stripTrailing();
    }

    private int[] widths() {
        return IntStream.range(0, rows.getFirst().size())
                .map(i -> rows.stream()
                        .mapToInt(row -> Width.of(row.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
    }
}
