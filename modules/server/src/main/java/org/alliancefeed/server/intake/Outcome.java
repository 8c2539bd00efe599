package org.alliancefeed.server.intake;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.alliancefeed.model.Problem;
import org.alliancefeed.timelines.view.NotReady;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.errors.RetriableException;

/** What became of one record. */
sealed interface Outcome {

    /** Safely written. */
    record Accepted(Position position) implements Outcome {}

    /** Not written, and never will be as it is. */
    record Rejected(List<Problem> problems) implements Outcome {}

    /** Not written, as another one of those that it was to be published with was refused. */
    record Withheld() implements Outcome {}

    /** Not known to be written: Kafka, the registry or a store did not answer. The same one may be sent again. */
    record Unavailable(Throwable cause) implements Outcome {}

    /** Kafka itself may refuse a record for good, such as one that is larger than it takes. */
    static Outcome of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RetriableException || cause instanceof RegistryUnavailable || cause instanceof NotReady
                ? new Unavailable(cause)
                : new Rejected(List.of(new Problem("", "Kafka refuses it: " + cause.getMessage())));
    }
}
