package org.alliancefeed.model.event;

import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.Default;
import org.alliancefeed.model.Word;
import org.jspecify.annotations.Nullable;

/**
 * An alliance comes to be, or ends.
 *
 * @param alliance the alliance, by id or any name
 * @param into what it merged into or was renamed to, by id or any name
 */
public record Formation(
        String alliance,
        @Default("formed") Change change,
        @Nullable String into) implements Details {

    public enum Change implements Word {
        FORMED,
        MERGED,
        RENAMED,
        DISSOLVED
    }

    @Override
    public List<Participant> participants() {
        List<Participant> named = new ArrayList<>();
        named.add(new Participant(alliance, Role.ALLIANCE, null));
        if (into != null) {
            named.add(new Participant(into, Role.SUCCESSOR, null));
        }
        return named;
    }
}
