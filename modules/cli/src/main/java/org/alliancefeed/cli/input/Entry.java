package org.alliancefeed.cli.input;

import com.fasterxml.jackson.databind.JsonNode;

/** What stands at one place of a file. */
public sealed interface Entry {

    /** Counted from 1. */
    int line();

    /** A value, and the line on which it begins. */
    record Value(int line, JsonNode json) implements Entry {}

    /** No value, and why. */
    record Malformed(int line, String reason) implements Entry {}
}
