package org.alliancefeed.server.rejected;

import java.util.concurrent.CompletableFuture;
import org.alliancefeed.topics.log.Position;

/** Where it is kept for all nodes that a rejected record was sent again. */
@FunctionalInterface
public interface RedriveSink {

    /** @return completes when it is safely written */
    CompletableFuture<Position> keep(String id, byte[] redrive);
}
