package org.alliancefeed.cli.publish;

import org.alliancefeed.cli.Terminal;

/** Where a record stands, in the form that editors and terminals make a link of. */
record Place(String file, int line) {

    String says(String reason) {
        return "%s:%d: %s".formatted(file, line, Terminal.harmless(reason));
    }
}
