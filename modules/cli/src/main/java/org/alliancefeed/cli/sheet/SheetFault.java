package org.alliancefeed.cli.sheet;

import java.io.IOException;

/** A text that cannot be read on as a sheet. The message says why, and what to do. */
final class SheetFault extends IOException {

    private static final long serialVersionUID = 1;

    SheetFault(String message) {
        super(message);
    }
}
