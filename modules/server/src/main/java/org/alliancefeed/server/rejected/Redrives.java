package org.alliancefeed.server.rejected;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.alliancefeed.server.intake.IntakeAnswer;
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

    /** Keeps that a record was sent again, if the answer says so. */
    HttpResponse<?> keep(RejectedId id, HttpResponse<?> answer, boolean mended) {
        if (answer.status() != HttpStatus.ACCEPTED) {
            return answer;
        }
        String position = Objects.requireNonNull(answer.header(IntakeAnswer.POSITION));
        Redrive redrive =
                new Redrive(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), position, mended);
        redrives.put(id.text(), redrive);
        try {
            sink.keep(id.text(), MemoryRedrives.CODEC.encode(redrive)).join();
        } catch (CompletionException e) {
            // The record is sent; what is lost is that other nodes show it as such.
            LOG.warn("that {} was sent again is kept on this node only: {}", id.text(), String.valueOf(e.getMessage()));
        }
        return answer;
    }
}
