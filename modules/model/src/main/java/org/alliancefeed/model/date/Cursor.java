package org.alliancefeed.model.date;

/** A text and how far it has been read. It only ever moves forward. */
final class Cursor {

    /** What stands after the last character. */
    static final int END = -1;

    private final String text;
    private int position;

    Cursor(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    int peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    /** Whether a decimal digit is next. Only ASCII: what other scripts write as digits is no EDTF. */
    boolean atDecimal() {
        return peek() >= '0' && peek() <= '9';
    }

    void skip() {
        position++;
    }

    boolean take(String token) {
        boolean found = text.startsWith(token, position);
        position += found ? token.length() : 0;
        return found;
    }

    void expect(char character, String remedy) {
        if (peek() != character) {
            throw unexpected(remedy);
        }
        position++;
    }

    /** What has been read since a position. */
    String since(int start) {
        return text.substring(start, position);
    }

    EdtfException unexpected(String remedy) {
        String problem = peek() == END
                ? "the text ends"
                : "unexpected '" + EdtfException.shown(Character.toString(text.codePointAt(position))) + "'";
        return refusal(position, problem, remedy);
    }

    EdtfException refusal(int at, String problem, String remedy) {
        return new EdtfException(text, at, problem, remedy);
    }
}
