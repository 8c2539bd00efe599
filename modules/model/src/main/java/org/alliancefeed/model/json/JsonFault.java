package org.alliancefeed.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;

/** What a parser says of broken JSON, in the words of those who write JSON and not of those who write parsers. */
public final class JsonFault {

    private static final List<PlainWords> MEANINGS = List.of(
            new PlainWords(".*UTF-(8|16|32).*", "is not UTF-8"),
            new PlainWords("Unexpected end-of-input in VALUE_STRING.*", "it ends within a string; a quote is missing"),
            new PlainWords(
                    "Unexpected end-of-input.*line: (\\d+), column: (\\d+)].*",
                    "it ends too early; what begins on line $1, column $2 is not closed"),
            new PlainWords("(Unexpected end-of-input|No content).*", "it ends too early"),
            new PlainWords(
                    "Unexpected close marker '(.)': expected '(.)'.*line: (\\d+), column: (\\d+)].*",
                    "'$1' stands where '$2' must close what begins on line $3, column $4"),
            new PlainWords("Unexpected character.*escape sequence.*", "\\\\u is followed by four digits from 0 to f"),
            new PlainWords("Unexpected character \\('/' .*comment.*", "there are no comments in JSON"),
            new PlainWords(
                    "Unexpected character \\('(.)' .*double-quote to start field name.*",
                    "'$1' stands where the name of a field must, in double quotes"),
            new PlainWords("Unexpected character \\('(.)' .*colon.*", "'$1' stands where a colon must"),
            new PlainWords(
                    "Unexpected character \\('(.)' .*comma to separate.*", "'$1' stands where a comma or the end must"),
            new PlainWords("Unexpected character \\('(.)' .*numeric value.*", "'$1' cannot stand in a number"),
            new PlainWords("Unexpected character \\('(.)' .*", "'$1' cannot stand here"),
            new PlainWords(
                    "(?:Unrecognized|Non-standard) token '(.*?)'.*",
                    "'$1' is no value; a text must be in double quotes"),
            new PlainWords(".*Duplicate field '(.*?)'.*", "the field '$1' stands here a second time"),
            new PlainWords("Trailing token.*", "more follows after the end; to send several, make an array of them"),
            new PlainWords(
                    "Illegal unquoted character.*",
                    "a line end or another control character stands in a string; write it as \\\\n or \\\\u…"),
            new PlainWords(
                    "Unrecognized character escape '?(.).*",
                    "there is no \\\\$1 in JSON; a backslash is written \\\\\\\\"),
            new PlainWords(
                    "Invalid numeric value: Leading zero.*",
                    "a number begins with no 0; put it in quotes if it is a text"),
            new PlainWords("Invalid numeric value.*", "is no number"),
            new PlainWords("Document nesting depth.*", "is nested too deeply"),
            new PlainWords(
                    "(String|Number|Name).* exceeds the maximum allowed.*", "a text or a number here is too long"));

    private JsonFault() {}

    /** @return the reason alone; where it is, {@link JsonProcessingException#getLocation()} says */
    public static String reason(JsonProcessingException fault) {
        return PlainWords.of(String.valueOf(fault.getOriginalMessage()), MEANINGS, "is not JSON from here on");
    }
}
