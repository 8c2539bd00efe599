package org.alliancefeed.server.feeds;

/**
 * What sources wrote, as every form can carry it. XML has no place for most control characters, not even escaped, and
 * a calendar's or a table's reader may stumble over them; they are replaced, never dropped, so that it shows.
 */
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** Text of several lines. */
    static String of(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(c -> isAllowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Text that is to stand on one line, such as a title. */
    static String line(String text) {
        return of(text).replace('\n', ' ').replace('\t', ' ').strip();
    }

    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && !isSurrogate(c) && !isNoCharacter(c);
    }

    /** Half of a pair; a whole one is one code point. */
    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Unicode promises never to assign these, among them the mark that tells the order of bytes, turned round. */
    private static boolean isNoCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
