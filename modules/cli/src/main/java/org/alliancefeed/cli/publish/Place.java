package org.alliancefeed.cli.publish;

import org.alliancefeed.cli.Terminal;
import org.alliancefeed.cli.input.Cells;
import org.alliancefeed.model.Problem;

/** Where a record stands, in the form that editors and terminals make a link of. */
record Place(String file, int line, Cells cells) {

    Place(String file, int line) {
        this(file, line, Cells.NONE);
    }

    String says(String reason) {
        return "%s:%d: %s".formatted(file, line, Terminal.harmless(reason));
    }

    String says(Problem problem) {
        return "%s:%d%s".formatted(file, line, Terminal.harmless(cells.tell(problem)));
    }

    /** What is odd about a record that was taken. */
    String warns(Problem oddity) {
        return cells.columnOf(oddity.pointer()) == null
                ? says("taken, but " + oddity)
                : says(new Problem(oddity.pointer(), "taken, but " + oddity.reason()));
    }
}
