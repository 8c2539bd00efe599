package org.alliancefeed.cli.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells in aligned columns. */
final class Table {

    private static final String GAP = "  ";

    private final List<List<Cell>> rows = new ArrayList<>();

    Table(String... headings) {
        row(Arrays.stream(headings).map(Cell::of).toArray(Cell[]::new));
    }

    void row(Cell... cells) {
        rows.add(List.of(cells));
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
            if (widths[widest] <= Width.of(rows.getFirst().get(widest).text())) {
                break;
            }
            widths[widest]--;
        }
        return lines(widths);
    }

    private List<String> lines(int[] widths) {
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<Cell> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(Width.pad(row.get(i).in(widths[i]), widths[i]));
        }
        return line.toString().stripTrailing();
    }

    private int[] widths() {
        return IntStream.range(0, rows.getFirst().size())
                .map(i -> rows.stream()
                        .mapToInt(row -> Width.of(row.get(i).text()))
                        .max()
                        .orElse(0))
                .toArray();
    }
}
