package org.alliancefeed.cli.timeline;

import java.lang.Character.UnicodeScript;

/** How many columns of a screen a text takes: two for each of the wide characters of East Asia, none for marks. */
final class Width {

    private static final String ELLIPSIS = "…";

    private Width() {}

    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    /** The text with as many blanks behind it as the column has left. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        int left = columns - 1;
        for (int point : text.codePoints().toArray()) {
            left -= of(point);
            if (left < 0) {
                break;
            }
            fitting.appendCodePoint(point);
        }
        return fitting.append(ELLIPSIS).toString();
    }

    /** After Unicode's East Asian Width (UAX 11): wide and full-width are two columns. */
    private static int of(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    private static boolean isWide(int point) {
        if (point < 0x1100) {
            return false;
        }
        if (between(point, 0xFF01, 0xFF60) || between(point, 0xFFE0, 0xFFE6)) {
            return true;
        }
        if (between(point, 0xFF61, 0xFFDC)) {
            return false; // half-width forms of letters that are wide otherwise
        }
        if (between(point, 0x3000, 0x303E) || between(point, 0x3200, 0x33FF) || Character.isEmojiPresentation(point)) {
            return true;
        }
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
            case HANGUL -> !between(point, 0x1160, 0x11FF);
            default -> false;
        };
    }

    private static boolean between(int point, int first, int last) {
        return first <= point && point <= last;
    }
}
