package org.alliancefeed.model.date;

/** A text that is no EDTF date: where it goes wrong, why, and what would be right. */
public final class EdtfException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final int position;

    EdtfException(String text, int position, String problem, String remedy) {
        super("'%s' is not an EDTF date: %s at position %d; %s".formatted(shown(text), problem, position, remedy));
        this.position = position;
    }

    /** The index in the text, from 0, at which it goes wrong; the text's length where it ends too early. */
    public int position() {
        return position;
    }

    /** The text comes from anyone and the message goes to logs and terminals: one short line, nothing that acts on a screen. */
    static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return start.replaceAll("\\p{C}", "\uFFFD");
    }
}
