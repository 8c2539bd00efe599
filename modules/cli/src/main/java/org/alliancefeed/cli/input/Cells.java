package org.alliancefeed.cli.input;

import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.Problem;
import org.jspecify.annotations.Nullable;

/** The cells that a value was made of, when it stood in a row of a spreadsheet. */
public interface Cells {

    /** Those of a value that stood in no spreadsheet. */
    Cells NONE = new Cells() {
        @Override
        public @Nullable String columnOf(String pointer) {
            return null;
        }

        @Override
        public List<Problem> faults() {
            return List.of();
        }

        @Override
        public String tell(Problem problem) {
            return ": " + problem;
        }
    };

    /** The heading of the column from which what stands at a pointer came, or would have come. */
    @Nullable String columnOf(String pointer);

    /** What could not be put into the value. */
    List<Problem> faults();

    /**
     * All that is wrong: where a cell could not be read, that its value is missing too is nothing new.
     *
     * @param ofValue what is wrong with the value that the other cells make
     */
    default List<Problem> all(List<Problem> ofValue) {
        List<Problem> all = new ArrayList<>(faults());
        for (Problem problem : ofValue) {
            if (faults().stream().noneMatch(fault -> fault.pointer().equals(problem.pointer()))) {
                all.add(problem);
            }
        }
        return all;
    }

    /** A problem with its place in the row, to follow the file and the row. */
    default String tell(Problem problem) {
        String column = columnOf(problem.pointer());
        return column == null ? ": " + problem.reason() : ", column \"" + column + "\": " + problem.reason();
    }
}
