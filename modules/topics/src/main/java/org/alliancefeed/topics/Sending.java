package org.alliancefeed.topics;

import java.time.Instant;
import org.alliancefeed.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way, with what its record says of the sending: the attributes of a CloudEvent.
 *
 * @param source who sends it, as a URI reference; null for the publisher itself
 * @param time when it was sent; null for the time at which it is published
 */
public record Sending(
        Event event, @Nullable String source, @Nullable Instant time) {

    public static Sending of(Event event) {
        return new Sending(event, null, null);
    }
}
