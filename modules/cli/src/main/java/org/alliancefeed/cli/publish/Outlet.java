package org.alliancefeed.cli.publish;

import org.alliancefeed.cli.Failure;
import org.alliancefeed.topics.log.Position;

/** The way of records to the feed. What is refused on it is named on standard error. */
interface Outlet extends AutoCloseable {

    /** @throws Failure when this one or one before it could not be published at all */
    <R extends Record> void publish(Place place, Published<R> published, R value);

    /** Takes an organization out of the directory. */
    void remove(String organizationId);

    /** Waits until it is known of each what became of it. */
    Outcome finish();

    @Override
    void close();

    /**
     * What became of them.
     *
     * @param position behind all that was written
     */
    record Outcome(long written, long refused, Position position) {}
}
