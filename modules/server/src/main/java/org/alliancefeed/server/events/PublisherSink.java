package org.alliancefeed.server.events;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.Sending;
import org.alliancefeed.topics.log.Position;

/** To the topics. */
public record PublisherSink(Publisher publisher) implements EventSink {

    @Override
    public CompletableFuture<Position> publish(Sending sending) {
        return publisher.publish(sending);
    }

    @Override
    public CompletableFuture<Position> publishAgain(Event event, byte[] bytes) {
        return publisher.publishAgain(event, bytes);
    }

    @Override
    public List<Position> publishTogether(List<Sending> sendings) {
        return publisher.publishTogether(sendings);
    }
}
