package org.alliancefeed.server.stream;

import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.Position;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Whoever listens, from wherever it starts. */
public final class Listeners {

    private final Streams streams;
    private final Logs logs;
    private final Tail tail;

    public Listeners(Streams streams, Logs logs, Tail tail) {
        this.streams = streams;
        this.logs = logs;
        this.tail = tail;
    }

    /** What tells this feed from another. */
    String feed() {
        return logs.feed();
    }

    /** The id of the place where a bound is, for {@link #goOn}. */
    public String place(Subscription subscription, Bound bound) {
        try (LogReader reader = logs.open(subscription.logs(), bound, bound)) {
            return new StreamPosition(subscription.mark(feed()), reader.position()).text();
        }
    }

    /**
     * Goes on behind an id.
     *
     * @throws Failure.PositionGone when it cannot without leaving something out
     */
    public Publisher<byte[]> goOn(Subscription subscription, String id) {
        return listen(subscription, new Bound.Resume(StreamPosition.parse(id, subscription.mark(feed()))), null);
    }

    /** @param to where it ends; null when that is not yet on the logs, or never */
    Publisher<byte[]> listen(Subscription subscription, Bound from, @Nullable Bound to) {
        if (to == null && from instanceof Bound.Now) {
            Outlet outlet = streams.outlet();
            tail.joinNow(subscription, outlet);
            return outlet;
        }
        if (to == null && from instanceof Bound.Resume(Position position) && tail.has(position)) {
            return streams.openLight(() -> CatchUp.fromTail(logs, tail, subscription, position));
        }
        return streams.open(() -> CatchUp.fromLogs(logs, tail, subscription, from, to));
    }

    /**
     * Starts with what came last.
     *
     * @param most so many of what the subscription lets pass
     * @param to as in {@link #listen}
     */
    Publisher<byte[]> listenToLast(Subscription subscription, int most, @Nullable Bound to) {
        return streams.open(() -> CatchUp.fromLast(logs, tail, subscription, most, to));
    }
}
