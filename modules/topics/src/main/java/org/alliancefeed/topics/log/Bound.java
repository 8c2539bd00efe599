package org.alliancefeed.topics.log;

import java.time.Instant;

/** Where reading starts or ends. */
public sealed interface Bound {

    /** The first record that there is. */
    record Earliest() implements Bound {}

    /** The end of the logs at the time of the call. */
    record Now() implements Bound {}

    /** The first record that was published at that time or later. */
    record Time(Instant at) implements Bound {}

    /** A partition that the position does not name counts from its beginning. */
    record At(Position position) implements Bound {}
}
