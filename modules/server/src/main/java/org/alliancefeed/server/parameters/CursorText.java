package org.alliancefeed.server.parameters;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.alliancefeed.server.problem.Failure.BadParameter;

/** What a list needs to go on behind a page, as it is given out: opaque, as base64url. */
public final class CursorText {

    private CursorText() {}

    public static String of(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadParameter when nobody gave it out */
    public static String parse(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refusal(cursor);
        }
    }

    public static BadParameter refusal(String cursor) {
        return new BadParameter("cursor", "'" + cursor + "' is not a cursor; take it from 'next' of the page before.");
    }
}
