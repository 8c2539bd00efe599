package org.alliancefeed.server.answers;

import java.util.concurrent.CompletableFuture;
import org.alliancefeed.topics.log.Position;

/** Where answers are kept for all nodes. */
@FunctionalInterface
public interface AnswerSink {

    /** @return completes when it is safely written */
    CompletableFuture<Position> keep(String key, byte[] answer);
}
