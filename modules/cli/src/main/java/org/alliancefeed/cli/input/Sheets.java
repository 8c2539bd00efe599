package org.alliancefeed.cli.input;

import java.io.IOException;
import java.io.InputStream;

/** How spreadsheets are read: what their columns mean does not stand in them. */
@FunctionalInterface
public interface Sheets {

    /** Where none are expected. */
    Sheets NONE = bytes -> {
        throw new IOException("a spreadsheet is not taken here");
    };

    Entries open(InputStream bytes) throws IOException;
}
