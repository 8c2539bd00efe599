package org.alliancefeed.cli.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a row says under one of the feed's headings.
 *
 * @param text may be empty
 * @param column the heading in the file that it came from
 * @param fault why there is no text; null when there is
 */
record Stated(
        String heading,
        String text,
        String column,
        @Nullable String fault) {}
