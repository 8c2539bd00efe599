package org.alliancefeed.cli.sheet;

import org.alliancefeed.model.Word;

/** What stands between two cells; spreadsheet programs choose it by the country that the computer is set to. */
enum Separator implements Word {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** The one of which a line has most outside of quotes. */
    static Separator of(String headings) {
        Separator most = COMMA;
        for (Separator one : values()) {
            if (one.count(headings) > most.count(headings)) {
                most = one;
            }
        }
        return most;
    }

    private int count(String line) {
        int count = 0;
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            quoted ^= letter == '"';
            if (!quoted && letter == character) {
                count++;
            }
        }
        return count;
    }
}
