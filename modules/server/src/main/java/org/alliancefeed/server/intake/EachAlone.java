package org.alliancefeed.server.intake;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.model.Problem;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.jspecify.annotations.Nullable;

/** Each is published on its own, at once. */
final class EachAlone implements Taking {

    private @Nullable Throwable away;

    @Override
    public CompletableFuture<Outcome> take(Offer offer) {
        return switch (offer) {
            case Offer.Good good -> publish(good);
            case Offer.Bad(String ignored, List<Problem> problems) -> done(new Outcome.Rejected(problems));
        };
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
                    .exceptionally(Outcome::of);
            if (outcome.isDone() && outcome.join() instanceof Outcome.Unavailable(Throwable cause)) {
                away = cause;
            }
            return outcome;
        } catch (RegistryUnavailable | NotReady e) {
            away = e;
            return done(new Outcome.Unavailable(e));
        }
    }

    @Override
    public void end() {
        // Everything is under way.
    }

    private static CompletableFuture<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedFuture(outcome);
    }
}
