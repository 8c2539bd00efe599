package org.alliancefeed.cli.input;

import java.util.List;
import java.util.Objects;
import org.alliancefeed.model.json.PlainWords;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What a parser says of broken YAML, in the words of those who write YAML and not of those who write parsers. */
final class YamlFault {

    /** The parser says what it was about, if anything, and then what kept it from that. */
    private static final List<PlainWords> MEANINGS = List.of(
            new PlainWords(
                    ".*mapping values are not allowed here", "a colon cannot stand here; put the text in quotes"),
            new PlainWords(".*found character '\\\\t.*", "a tab stands here; YAML is indented with blanks"),
            new PlainWords(
                    ".*found character '(.)' that cannot start.*",
                    "'$1' cannot stand at the beginning of a text; put the text in quotes"),
            new PlainWords(
                    "while scanning a quoted scalar.*end of stream.*", "a quote is missing at the end of a text"),
            new PlainWords(
                    ".*found unknown escape character (.).*",
                    "there is no \\\\$1 in a text in double quotes; a backslash is written \\\\\\\\"),
            new PlainWords(
                    ".*hexadecimal numbers.*", "\\\\x, \\\\u and \\\\U are followed by 2, 4 and 8 digits from 0 to f"),
            new PlainWords(
                    "while parsing a flow (?:sequence|mapping).*expected ',' or '(.)'.*",
                    "a comma or '$1' is missing before this"),
            new PlainWords(".*expected the node content.*", "a value is missing here"),
            new PlainWords(
                    "while parsing a block collection.*",
                    "this does not belong to the list above it; its indentation may be wrong"),
            new PlainWords("while parsing a block mapping.*found '[\\]}]'", "a bracket is closed that was not opened"),
            new PlainWords(
                    "while parsing a block mapping.*",
                    "this does not belong to the fields above it; its indentation may be wrong"),
            new PlainWords("while scanning a block scalar.*", "after | or > nothing but + - or a digit can stand"),
            new PlainWords(".*document start.*", "after '...' only '---' can stand"));

    private YamlFault() {}

    static String reason(YAMLException fault) {
        return PlainWords.of(said(fault), MEANINGS, "is not YAML from here on");
    }

    private static String said(YAMLException fault) {
        return fault instanceof MarkedYAMLException marked
                ? Objects.toString(marked.getContext(), "") + ": " + marked.getProblem()
                : String.valueOf(fault.getMessage());
    }
}
