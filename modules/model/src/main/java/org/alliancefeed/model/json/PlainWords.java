package org.alliancefeed.model.json;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a parser says of a text that it cannot read, and what that means to who wrote the text.
 *
 * @param said all of what the parser says
 * @param meant may take from it what the groups of the pattern hold, as {@code $1}
 */
public record PlainWords(Pattern said, String meant) {

    public PlainWords(String said, String meant) {
        this(Pattern.compile(said, Pattern.DOTALL), meant);
    }

    /** The meaning that fits first, or another one when none does. */
    public static String of(String said, List<PlainWords> meanings, String otherwise) {
        for (PlainWords one : meanings) {
            Matcher matcher = one.said.matcher(said);
            if (matcher.matches()) {
                return matcher.replaceFirst(one.meant);
            }
        }
        return otherwise;
    }
}
