package org.alliancefeed.cli.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns of a file mean. */
interface Layout {

    /** Why a file with these headings cannot be read so; empty when it can. */
    List<String> check(Headings headings);

    /** What a row says; null when it is to be skipped. */
    @Nullable List<Stated> read(Headings headings, List<String> cells);
}
