package org.alliancefeed.server.intake;

import java.util.List;
import org.alliancefeed.model.Problem;
import org.alliancefeed.topics.log.Position;

/** What became of one record. */
sealed interface Outcome {

    /** Safely written. */
    record Accepted(Position position) implements Outcome {}

    /** Not written, and never will be as it is. */
    record Rejected(List<Problem> problems) implements Outcome {}

    /** Not known to be written: Kafka or the registry did not answer. The same one may be sent again. */
    record Unavailable(Throwable cause) implements Outcome {}
}
