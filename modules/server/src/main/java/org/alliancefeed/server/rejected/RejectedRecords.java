package org.alliancefeed.server.rejected;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.stream.Decoder;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.topics.RejectedRecord;
import org.alliancefeed.topics.log.LogRecord;

/** The rejected records as they are read. */
@Singleton
final class RejectedRecords {

    private final RejectedLog log;
    private final Decoder decoder;

    RejectedRecords(Logs logs) {
        this.log = new RejectedLog(logs);
        this.decoder = logs.decoder();
    }

    /** Only the feed writes there; what somebody else put there is no rejected record. */
    Optional<Rejected> read(LogRecord at) {
        return decoder.read(at) instanceof Decoder.Value(RejectedRecord record)
                ? Optional.of(new Rejected(RejectedId.of(at), Objects.requireNonNull(record)))
                : Optional.empty();
    }

    /** @throws Failure.Unknown when there is none */
    Rejected find(String id) {
        return RejectedId.parse(id)
                .map(log::find)
                .flatMap(this::read)
                .orElseThrow(() -> new Failure.Unknown("rejected record", id));
    }
}
