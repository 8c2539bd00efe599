package org.alliancefeed.server.rejected;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionException;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which of the rejected records were sent again. */
@Singleton
final class Redrives {

    private static final Logger LOG = LoggerFactory.getLogger(Redrives.class);

    private final MemoryRedrives redrives;
    private final RedriveSink sink;
    private final Clock clock;

    Redrives(MemoryRedrives redrives, RedriveSink sink, Clock clock) {
        this.redrives = redrives;
        this.sink = sink;
        this.clock = clock;
    }

    /** @return null when it was not sent again */
    @Nullable Redrive of(RejectedId id) {
        return redrives.get(id.text());
    }

    /**
     * Keeps that a record was sent again.
     *
     * @param sent the position behind what was sent
     * @return the position behind the note of it; none when only this node has it
     */
    Position keep(RejectedId id, Position sent, boolean mended) {
        Redrive redrive =
                new Redrive(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), sent.text(), mended);
        redrives.put(id.text(), redrive);
        try {
            return sink.keep(id.text(), MemoryRedrives.CODEC.encode(redrive)).join();
        } catch (CompletionException e) {
            // The record is sent; what is lost is that other nodes show it as such.
            LOG.warn("that {} was sent again is kept on this node only: {}", id.text(), String.valueOf(e.getMessage()));
            return Position.NONE;
        }
    }
}
