package org.alliancefeed.model.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a date begins or ends: on a day, nowhere, or nobody knows. */
sealed interface Edge {

    /** The day, or null where there is none to name. */
    @Nullable LocalDate date();

    record Day(LocalDate date) implements Edge {}

    enum Boundless implements Edge {
        /** Written {@code ..}: it goes on without end. */
        OPEN,
        /** Left blank, or in a year of which no digit is known: it ends, but nobody says when. */
        UNKNOWN;

        @Override
        public @Nullable LocalDate date() {
            return null;
        }
    }
}
