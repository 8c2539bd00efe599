package org.alliancefeed.server.judgements;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.jspecify.annotations.Nullable;

/** The last key that a page of judgements showed. Opaque outside, as base64url. */
final class JudgementCursor {

    private JudgementCursor() {}

    static String text(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    /** The key behind which the page starts; empty for the first page. */
    static String parse(@Nullable String text) {
        try {
            return text == null ? "" : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("cursor", "'" + text + "' is not a cursor; take it from 'next' of the page before.");
        }
    }
}
