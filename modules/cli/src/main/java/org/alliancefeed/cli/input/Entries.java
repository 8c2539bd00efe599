package org.alliancefeed.cli.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entries of a file one after the other, with no more of them in memory than the one at hand. */
public interface Entries extends AutoCloseable {

    /** Null at the end. */
    @Nullable Entry next() throws IOException;

    @Override
    void close() throws IOException;
}
