package org.alliancefeed.server.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.alliancefeed.model.Problem;
import org.alliancefeed.topics.log.Position;

/** Something that somebody wants to have published, once it has been read and checked. */
public sealed interface Offer {

    /** The id or key that it has; empty when it has none. */
    String name();

    /**
     * @param publish writes it to its topic
     * @param warnings what to tell of it although it is taken; asked for once all of the request is read
     */
    record Good(String name, Supplier<CompletableFuture<Position>> publish, Supplier<List<Problem>> warnings)
            implements Offer {

        public Good(String name, Supplier<CompletableFuture<Position>> publish) {
            this(name, publish, List::of);
        }
    }

    record Bad(String name, List<Problem> problems) implements Offer {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /** Reads and checks one. */
    @FunctionalInterface
    interface Reader {
        Offer read(JsonNode json);
    }
}
