package org.alliancefeed.cli.input;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.CharacterCodingException;
import org.alliancefeed.model.json.JsonFault;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What a parser says of broken JSON or YAML, in one line. */
final class SyntaxFault {

    static final String NOT_UTF_8 = "is not UTF-8";

    private SyntaxFault() {}

    static Entry.Malformed of(JsonProcessingException fault) {
        YAMLException yaml = cause(fault, YAMLException.class);
        if (yaml instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark mark = marked.getProblemMark(); // which counts from 0
            return malformed(mark.getLine() + 1, mark.getColumn() + 1, YamlFault.reason(yaml));
        }
        JsonLocation location = fault.getLocation();
        return at(fault, location == null ? 1 : location.getLineNr());
    }

    /** @param line of the file, where the parser has seen only that line */
    static Entry.Malformed at(JsonProcessingException fault, int line) {
        JsonLocation location = fault.getLocation();
        return location == null
                ? new Entry.Malformed(line, reason(fault))
                : malformed(line, location.getColumnNr(), reason(fault));
    }

    private static Entry.Malformed malformed(int line, int column, String reason) {
        return new Entry.Malformed(line, "column " + column + ": " + reason);
    }

    private static String reason(JsonProcessingException fault) {
        if (cause(fault, CharacterCodingException.class) != null) {
            return NOT_UTF_8;
        }
        YAMLException yaml = cause(fault, YAMLException.class);
        return yaml == null ? JsonFault.reason(fault) : YamlFault.reason(yaml);
    }

    private static <E extends Throwable> @Nullable E cause(Throwable fault, Class<E> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
