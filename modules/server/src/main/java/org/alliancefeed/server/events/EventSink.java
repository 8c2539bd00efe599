package org.alliancefeed.server.events;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.topics.Sending;
import org.alliancefeed.topics.log.Position;

/** Where events are published to. */
public interface EventSink {

    /**
     * Publishes an event.
     *
     * @return completes with the position behind the event when it is safely written
     */
    CompletableFuture<Position> publish(Sending sending);

    /**
     * Publishes an event as the bytes that somebody has written for it.
     *
     * @return completes with the position behind it when it is safely written
     */
    CompletableFuture<Position> publishAgain(Event event, byte[] bytes);

    /**
     * Publishes all or none, and returns when they are safely written.
     *
     * @return the positions behind the events, in their order
     * @throws org.apache.kafka.common.KafkaException when none of them counts
     */
    List<Position> publishTogether(List<Sending> sendings);
}
