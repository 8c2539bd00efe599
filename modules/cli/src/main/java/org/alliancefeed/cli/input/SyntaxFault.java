package org.alliancefeed.cli.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.CharacterCodingException;
import org.alliancefeed.model.json.JsonFault;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What a parser says of broken JSON or YAML, in one line. */
final class SyntaxFault {

    static final String NOT_UTF_8 = "is not UTF-8";

    private SyntaxFault() {}

    static Entry.Malformed of(JsonProcessingException fault) {
        return at(fault, line(fault.getLocation()));
    }

    /** @param line of the file, where the parser has seen only that line */
    static Entry.Malformed at(JsonProcessingException fault, int line) {
        JsonLocation location = fault.getLocation();
        String column = location == null ? "" : "column " + location.getColumnNr() + ": ";
        return new Entry.Malformed(line, column + reason(fault));
    }

    private static int line(@Nullable JsonLocation location) {
        return location == null ? 1 : location.getLineNr();
    }

    private static String reason(JsonProcessingException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException yaml) {
                return String.valueOf(yaml.getProblem());
            }
            if (cause instanceof CharacterCodingException) {
                return NOT_UTF_8;
            }
        }
        return JsonFault.reason(fault);
    }
}
