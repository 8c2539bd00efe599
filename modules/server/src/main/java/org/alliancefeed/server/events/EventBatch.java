package org.alliancefeed.server.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.topics.Sending;
import org.alliancefeed.topics.log.Position;

/** Events that are to be published all or none. */
final class EventBatch {

    private final EventSink sink;
    private final List<Sending> sendings = new ArrayList<>();
    private final List<CompletableFuture<Position>> positions = new ArrayList<>();

    EventBatch(EventSink sink) {
        this.sink = sink;
    }

    /** @return completes when the batch is sent */
    CompletableFuture<Position> add(Sending sending) {
        CompletableFuture<Position> position = new CompletableFuture<>();
        sendings.add(sending);
        positions.add(position);
        return position;
    }

    void send() {
        List<Position> behind = sink.publishTogether(sendings);
        for (int i = 0; i < behind.size(); i++) {
            positions.get(i).complete(behind.get(i));
        }
    }
}
