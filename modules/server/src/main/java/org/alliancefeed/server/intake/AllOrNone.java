package org.alliancefeed.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.model.Problem;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.apache.kafka.common.KafkaException;

/** None is published before all are checked, and none when one is refused. */
final class AllOrNone implements Taking {

    /** One that could be published, and what becomes of it. */
    private record Waiting(Offer.Good offer, CompletableFuture<Outcome> outcome) {}

    private final Runnable send;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean someRefused;

    AllOrNone(Runnable send) {
        this.send = send;
    }

    @Override
    public CompletableFuture<Outcome> take(Offer offer) {
        return switch (offer) {
            case Offer.Good good -> {
                CompletableFuture<Outcome> outcome = new CompletableFuture<>();
                waiting.add(new Waiting(good, outcome));
                yield outcome;
            }
            case Offer.Bad(String ignored, List<Problem> problems) -> {
                someRefused = true;
                yield CompletableFuture.completedFuture(new Outcome.Rejected(problems));
            }
        };
    }

    @Override
    public void end() {
        if (someRefused) {
            becomes(new Outcome.Withheld());
            return;
        }
        try {
            waiting.forEach(one -> one.offer().publish().get().thenAccept(position -> one.outcome()
                    .complete(new Outcome.Accepted(position))));
            send.run();
        } catch (KafkaException | RegistryUnavailable e) {
            becomes(Outcome.of(e));
        }
    }

    private void becomes(Outcome outcome) {
        waiting.forEach(one -> one.outcome().complete(outcome));
    }
}
