package org.alliancefeed.model.judgement;

import java.util.Collections;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Which events editors put with which others. */
public interface Belonging {

    /** The event that an editor put this one with; null when none did. */
    @Nullable String belongsWith(String eventId);

    /**
     * The event that this one belongs with in the end: what each belongs with is followed to where nobody says more. Of
     * a circle it is the least, wherever it is entered. Whoever belongs with nobody is the root itself.
     */
    default String root(String eventId) {
        LinkedHashSet<String> passed = new LinkedHashSet<>();
        String at = eventId;
        for (String next = belongsWith(at); next != null; next = belongsWith(at)) {
            if (!passed.add(at)) {
                String closing = at;
                return Collections.min(passed.stream()
                        .dropWhile(before -> !before.equals(closing))
                        .toList());
            }
            at = next;
        }
        return at;
    }
}
