package org.alliancefeed.model.activity;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import org.alliancefeed.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * How one field of an activity is chosen among its events: the first, in a stated order, that says anything.
 *
 * @param rule the order, as a sentence
 */
record Choice<T>(String field, String rule, Comparator<Event> order, Function<Event, @Nullable T> says) {

    @Nullable T of(Collection<Event> events) {
        return events.stream()
                .filter(event -> says.apply(event) != null)
                .min(order)
                .map(says)
                .orElse(null);
    }
}
