package org.alliancefeed.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.json.EventJson;
import org.alliancefeed.model.json.RecordReader.Result;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** The events of one request, each checked and published on its own while the next is read. */
final class Intake {

    /**
     * @param line in a body that is read by lines; 0 in others
     * @param id as given, or as derived; empty when there is none
     */
    record Entry(int line, String id, CompletableFuture<Outcome> outcome) {}

    private final EventSink sink;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Throwable away;

    Intake(EventSink sink) {
        this.sink = sink;
    }

    void add(int line, JsonNode json) {
        Result<Event> read = EventJson.read(json);
        Event event = read.value();
        if (event == null) {
            entries.add(new Entry(line, json.path("id").asText(""), done(new Outcome.Rejected(read.problems()))));
        } else {
            entries.add(new Entry(line, event.id(), publish(event)));
        }
    }

    void addUnreadable(int line, String reason) {
        Outcome rejected = new Outcome.Rejected(List.of(new Problem("", reason)));
        entries.add(new Entry(line, "", done(rejected)));
    }

    private CompletableFuture<Outcome> publish(Event event) {
        if (away != null) {
            // Every further one would wait as long as the first for a broker that is away.
            return done(new Outcome.Unavailable(away));
        }
        try {
            CompletableFuture<Outcome> outcome = sink.publish(event)
                    .<Outcome>thenApply(Outcome.Accepted::new)
                    .exceptionally(Intake::failed);
            if (outcome.isDone() && outcome.join() instanceof Outcome.Unavailable(Throwable cause)) {
                away = cause;
            }
            return outcome;
        } catch (RegistryUnavailable e) {
            away = e;
            return done(new Outcome.Unavailable(e));
        }
    }

    /** Kafka itself may refuse an event for good, such as one that is larger than it takes. */
    private static Outcome failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RetriableException
                ? new Outcome.Unavailable(cause)
                : new Outcome.Rejected(List.of(new Problem("", "Kafka refuses it: " + cause.getMessage())));
    }

    private static CompletableFuture<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    /** In the order of the body. */
    List<Entry> entries() {
        return entries;
    }
}
