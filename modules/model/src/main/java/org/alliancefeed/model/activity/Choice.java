package org.alliancefeed.model.activity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.alliancefeed.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * How one field of an activity is chosen among its events: the first, in a stated order, that says anything.
 *
 * @param rule the order, as a sentence
 * @param orders the order, which may depend on what there is to choose from
 */
record Choice<T>(
        String field,
        String rule,
        Function<Collection<Event>, Comparator<Event>> orders,
        Function<Event, @Nullable T> says) {

    Choice(String field, String rule, Comparator<Event> order, Function<Event, @Nullable T> says) {
        this(field, rule, events -> order, says);
    }

    @Nullable T of(Collection<Event> events) {
        return events.stream()
                .filter(event -> says.apply(event) != null)
                .min(orders.apply(events))
                .map(says)
                .orElse(null);
    }

    /** The events that say anything of it, the one that is believed first. */
    List<Event> inOrder(Collection<Event> events) {
        return events.stream()
                .filter(event -> says.apply(event) != null)
                .sorted(orders.apply(events))
                .toList();
    }
}
