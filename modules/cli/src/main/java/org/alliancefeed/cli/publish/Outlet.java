package org.alliancefeed.cli.publish;

import java.util.List;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.topics.log.Position;

/** The way of records to the feed. What is refused on it is named on standard error. */
interface Outlet extends AutoCloseable {

    /** @throws Failure when this one or one before it could not be published at all */
    <R extends Record> void publish(Place place, Published<R> published, R value);

    /**
     * Publishes events all or none.
     *
     * @throws Failure when none of them is published for another reason than that some are bad
     */
    Outcome publishTogether(List<Placed> events);

    /** Takes an organization out of the directory. */
    void remove(String organizationId);

    /** Waits until it is known of each what became of it. */
    Outcome finish();

    @Override
    void close();

    /** An event, and where it stands. */
    record Placed(Place place, Event event) {}

    /**
     * What became of them.
     *
     * @param position behind all that was written
     */
    record Outcome(long written, long refused, Position position) {

        static final Outcome NONE = new Outcome(0, 0, Position.NONE);
    }
}
