package org.alliancefeed.server.stream;

import org.alliancefeed.topics.log.Bound;
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
}
