package org.alliancefeed.server.judgements;

import java.util.concurrent.CompletableFuture;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;

/** Where judgements are published to. */
@FunctionalInterface
public interface JudgementSink {

    /**
     * Publishes what was decided, or that it is taken back.
     *
     * @param judgement null takes it back
     * @return completes with the position behind it when it is safely written
     */
    CompletableFuture<Position> judge(String key, @Nullable Judgement judgement);
}
