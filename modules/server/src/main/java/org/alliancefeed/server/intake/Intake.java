package org.alliancefeed.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.alliancefeed.model.Problem;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** What one request offers, each checked and published on its own while the next is read. */
public final class Intake {

    /**
     * @param line in a body that is read by lines; 0 in others
     * @param offer has the id or key as given, or as derived; empty when there is none
     */
    record Entry(int line, Offer offer, CompletableFuture<Outcome> outcome) {}

    private final Thing thing;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Throwable away;

    public Intake(Thing thing) {
        this.thing = thing;
    }

    public void add(Offer offer) {
        add(0, offer);
    }

    void add(int line, Offer offer) {
        CompletableFuture<Outcome> outcome =
                switch (offer) {
                    case Offer.Good good -> publish(good);
                    case Offer.Bad(String ignored, List<Problem> problems) -> done(new Outcome.Rejected(problems));
                };
        entries.add(new Entry(line, offer, outcome));
    }

    private CompletableFuture<Outcome> publish(Offer.Good offer) {
        if (away != null) {
            // Every further one would wait as long as the first for a broker that is away.
            return done(new Outcome.Unavailable(away));
        }
        try {
            CompletableFuture<Outcome> outcome = offer.publish()
                    .get()
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

    /** Kafka itself may refuse a record for good, such as one that is larger than it takes. */
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

    Thing thing() {
        return thing;
    }

    /** In the order of the body. */
    List<Entry> entries() {
        return entries;
    }
}
