package org.alliancefeed.cli.input;

import com.fasterxml.jackson.databind.JsonNode;

/** What stands at one place of a file. */
public sealed interface Entry {

    /** Counted from 1; in a spreadsheet the row, as spreadsheet programs number them. */
    int line();

    /** A value, and the line on which it begins. */
    record Value(int line, JsonNode json, Cells cells) implements Entry {
        Value(int line, JsonNode json) {
            this(line, json, Cells.NONE);
        }
    }

    /** No value, and why. */
    record Malformed(int line, String reason) implements Entry {}
}
