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

    /** In a partition that the position does not name, the time of what stands just before it; {@link Position#NONE} is the earliest. */
    record At(Position position) implements Bound {}

    /**
     * Exactly there.
     *
     * @throws PositionGone on reading, when what comes next is no longer on the logs, or they end before it
     */
    record Resume(Position position) implements Bound {}

    /** So many offsets before where reading ends, in each partition. */
    record Last(long offsets) implements Bound {}
}
