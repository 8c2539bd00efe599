package org.alliancefeed.server.feeds;

import java.util.regex.Pattern;

/** A cell of a table that people open with a spreadsheet. */
final class Cell {

    /** What a spreadsheet takes for the start of a formula, also in full width, which it may narrow first. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\\t\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private Cell() {}

    /**
     * Text that no spreadsheet runs: in front of what would be a formula stands an apostrophe. Whoever wants the text
     * back takes one away from what has apostrophes and then such a character.
     */
    static String guarded(String text) {
        String plain = PlainText.of(text);
        return FORMULA.matcher(plain).matches() ? "'" + plain : plain;
    }
}
