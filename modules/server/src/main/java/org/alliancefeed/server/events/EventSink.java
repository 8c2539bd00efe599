package org.alliancefeed.server.events;

import java.util.concurrent.CompletableFuture;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.topics.log.Position;

/** Where events are published to. */
@FunctionalInterface
public interface EventSink {

    /**
     * Publishes an event.
     *
     * @return completes with the position behind the event when it is safely written
     */
    CompletableFuture<Position> publish(Event event);
}
