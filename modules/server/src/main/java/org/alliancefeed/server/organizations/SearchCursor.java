package org.alliancefeed.server.organizations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.alliancefeed.server.problem.Failure.BadParameter;
import org.jspecify.annotations.Nullable;

/** The last that a page of organizations showed. Opaque outside, as base64url. */
record SearchCursor(int fit, String name, String id) {

    private static final int PARTS = 3;
    private static final String BETWEEN = "\n";

    String text() {
        String all = String.join(BETWEEN, String.valueOf(fit), id, name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable SearchCursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, PARTS);
            if (parts.length == PARTS) {
                return new SearchCursor(Integer.parseInt(parts[0]), parts[2], parts[1]);
            }
        } catch (IllegalArgumentException ignored) {
            // told below
        }
        throw new BadParameter("cursor", "'" + text + "' is not a cursor; take it from 'next' of the page before.");
    }

    boolean isBefore(Search.Found<?> found) {
        return new Search.Found<>("", fit, name, id).compareTo(found) < 0;
    }
}
