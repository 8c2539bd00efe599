package org.alliancefeed.model.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** What a parser says of broken JSON, in one line and without what only its programmers understand. */
public final class JsonFault {

    private static final Pattern SOURCE =
            Pattern.compile("\\[Source: .*?; line: (\\d+), column: (\\d+)]", Pattern.DOTALL);

    private JsonFault() {}

    /** @return the reason alone; where it is, {@link JsonProcessingException#getLocation()} says */
    public static String reason(JsonProcessingException fault) {
        return SOURCE.matcher(fault.getOriginalMessage())
                .replaceAll("line $1, column $2")
                .lines()
                .findFirst()
                .orElse("malformed");
    }
}
