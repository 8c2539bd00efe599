package org.alliancefeed.server.organizations;

import org.alliancefeed.model.organization.ProvisionalId;
import org.alliancefeed.server.parameters.CursorText;
import org.jspecify.annotations.Nullable;

/** The last that a page of organizations showed. */
record SearchCursor(int fit, String name, String id) {

    private static final int PARTS = 3;
    private static final String BETWEEN = "\n";

    String text() {
        return CursorText.of(String.join(BETWEEN, String.valueOf(fit), id, name));
    }

    static @Nullable SearchCursor parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = CursorText.parse(text).split(BETWEEN, PARTS);
        if (parts.length < PARTS || !parts[0].matches("[0-" + Search.NOT_AT_ALL + "]")) {
            throw CursorText.refusal(text);
        }
        return new SearchCursor(Integer.parseInt(parts[0]), parts[2], parts[1]);
    }

    boolean isProvisional() {
        return ProvisionalId.is(id);
    }

    boolean isBefore(Search.Found<?> found) {
        return new Search.Found<>("", fit, name, id).compareTo(found) < 0;
    }
}
