package org.alliancefeed.server.editing;

import java.util.Comparator;
import org.alliancefeed.server.parameters.CursorText;
import org.alliancefeed.timelines.view.Unresolved;
import org.jspecify.annotations.Nullable;

/** Where a name stands among those that are unresolved: by how many events mention it, then by name, then by id. */
record UnresolvedPlace(long events, String name, String id) implements Comparable<UnresolvedPlace> {

    private static final Comparator<UnresolvedPlace> ORDER = Comparator.comparingLong(UnresolvedPlace::events)
            .reversed()
            .thenComparing(UnresolvedPlace::name)
            .thenComparing(UnresolvedPlace::id);

    private static final int PARTS = 3;
    private static final String BETWEEN = "\n";

    static UnresolvedPlace of(Unresolved one) {
        return new UnresolvedPlace(one.events(), one.name(), one.id());
    }

    String text() {
        return CursorText.of(String.join(BETWEEN, String.valueOf(events), id, name));
    }

    static @Nullable UnresolvedPlace parse(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String[] parts = CursorText.parse(cursor).split(BETWEEN, PARTS);
        if (parts.length < PARTS || !parts[0].matches("\\d{1,18}")) {
            throw CursorText.refusal(cursor);
        }
        return new UnresolvedPlace(Long.parseLong(parts[0]), parts[2], parts[1]);
    }

    @Override
    public int compareTo(UnresolvedPlace other) {
        return ORDER.compare(this, other);
    }
}
