package org.alliancefeed.server.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;

/** What comes from now on for a subscription: written once, and handed to all who listen to the same. */
final class Channel {

    /** What was published in time may come a little later. */
    private static final long GRACE_MS = 1_000;

    private final Subscription subscription;
    private final long mark;
    private final Chain chain = new Chain();
    private final Set<Outlet> listeners = ConcurrentHashMap.newKeySet();
    private Position position;
    private long saidAt = System.nanoTime();

    Channel(Subscription subscription, String feed, Position position) {
        this.subscription = subscription;
        this.mark = subscription.mark(feed);
        this.position = subscription.of(position);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void join(Outlet outlet) {
        outlet.put(subscription.notice(
                "caught-up", id(), JsonNodeFactory.instance.objectNode().put("position", id())));
        outlet.follow(chain);
        listeners.add(outlet);
    }

    void leave(Outlet outlet) {
        listeners.remove(outlet);
    }

    void take(LogRecord record, Decoder.Content content) {
        if (!subscription.reads(record.topicPartition())) {
            return;
        }
        position = position.with(record.topicPartition(), record.offset() + 1);
        Telling telling = subscription.tell(record, content);
        if (telling != null) {
            say(subscription.form().told(record, telling, id()));
        }
    }

    /** All up to there has been taken. */
    void reached(Position all) {
        position = subscription.of(all);
    }

    /** Says that it is alive when it has been silent for so long. */
    void beat(Duration heartbeat) {
        if (System.nanoTime() - saidAt >= heartbeat.toNanos()) {
            say(subscription.form().beat("heartbeat", id()));
        }
    }

    /** Breaks off with all who listen. */
    void fail(RuntimeException cause) {
        listeners.forEach(outlet -> outlet.fail(cause));
        listeners.clear();
    }

    /** Whether it is for a time that is over. */
    boolean isOver(long now) {
        return subscription.until() != null && subscription.until().toEpochMilli() + GRACE_MS <= now;
    }

    void end() {
        say(subscription.notice(
                "end", id(), JsonNodeFactory.instance.objectNode().put("position", id())));
        listeners.forEach(Outlet::end);
    }

    /** Hands on what was said; not while the channel is being added to. */
    void handOn() {
        for (Outlet outlet : listeners) {
            outlet.hand();
            if (outlet.isTooSlow() && listeners.remove(outlet)) {
                outlet.cut(subscription.tooSlow());
            }
        }
    }

    private String id() {
        return new StreamPosition(mark, position).text();
    }

    private void say(byte[] frame) {
        chain.add(frame);
        saidAt = System.nanoTime();
    }
}
