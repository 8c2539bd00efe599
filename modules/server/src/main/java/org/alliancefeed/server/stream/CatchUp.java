package org.alliancefeed.server.stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Brings somebody who listens from a place in the past to what comes now: from the logs in their one order, and then from
 * what the tail still has, until nothing lies between.
 */
final class CatchUp implements Source {

    /** How soon a reader that has gone is noticed. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(1);
    private static final int ENOUGH = 32 << 10;

    private final Logs logs;
    private final Tail tail;
    private final Subscription subscription;
    private final @Nullable LogReader reader;
    private final List<LogRecord> first;
    private final boolean isBounded;
    private final long mark;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private Position position;

    private CatchUp(
            Logs logs,
            Tail tail,
            Subscription subscription,
            @Nullable LogReader reader,
            Position position,
            List<LogRecord> first,
            boolean isBounded) {
        this.logs = logs;
        this.tail = tail;
        this.subscription = subscription;
        this.reader = reader;
        this.position = position;
        this.first = first;
        this.isBounded = isBounded;
        this.mark = subscription.mark(logs.feed());
    }

    /** @param to null to go on with what comes */
    static CatchUp fromLogs(Logs logs, Tail tail, Subscription subscription, Bound from, @Nullable Bound to) {
        LogReader reader = logs.open(subscription.logs(), from, to == null ? new Bound.Now() : to);
        return new CatchUp(logs, tail, subscription, reader, reader.position(), List.of(), to != null);
    }

    /** @param most so many of what the subscription lets pass, of what came last */
    static CatchUp fromLast(Logs logs, Tail tail, Subscription subscription, int most, @Nullable Bound to) {
        LogReader reader = logs.open(subscription.logs(), LookBack.FROM, to == null ? new Bound.Now() : to);
        try {
            LookBack last = LookBack.of(reader, subscription, logs.decoder(), most);
            return new CatchUp(logs, tail, subscription, reader, last.start(), last.records(), to != null);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** @param from that the tail has */
    static CatchUp fromTail(Logs logs, Tail tail, Subscription subscription, Position from) {
        return new CatchUp(logs, tail, subscription, null, from, List.of(), false);
    }

    @Override
    public void writeTo(Outlet outlet) {
        // The headers go out with the first bytes, and whoever reads wants to know that it is connected.
        outlet.write(subscription.form().beat("position", id()));
        tell(first, outlet);
        if (reader != null) {
            readHistory(reader, outlet);
        }
        if (isBounded) {
            outlet.write(subscription.notice(
                    "end", id(), JsonNodeFactory.instance.objectNode().put("position", id())));
        } else {
            goOn(outlet);
        }
    }

    private void readHistory(LogReader history, Outlet outlet) {
        Position start = history.position();
        long toldAt = System.nanoTime();
        while (!history.isHistoryRead() && outlet.isOpen()) {
            tell(history.readHistory(PAUSE), outlet);
            if (System.nanoTime() - toldAt > BETWEEN_PROGRESS.toNanos()) {
                long all = distance(start, history.end());
                outlet.write(subscription.form().beat(distance(start, position) + " of " + all + " records", id()));
                toldAt = System.nanoTime();
            }
        }
        position = history.position();
    }

    private static long distance(Position from, Position to) {
        Map<TopicPartition, Long> start = from.next();
        return to.next().entrySet().stream()
                .mapToLong(entry -> Math.max(0, entry.getValue() - start.getOrDefault(entry.getKey(), 0L)))
                .sum();
    }

    private void goOn(Outlet outlet) {
        Tail.Stretch stretch = tail.behind(position);
        while (stretch == null && reader != null && outlet.isOpen()) {
            tell(reader.readOn(PAUSE), outlet);
            position = reader.position();
            stretch = tail.behind(position);
        }
        while (stretch != null && outlet.isOpen()) {
            tell(stretch.records(), outlet);
            stretch = tail.join(subscription, outlet, stretch.next());
            if (stretch != null && stretch.records().isEmpty()) {
                return;
            }
        }
        if (outlet.isOpen()) {
            outlet.cut(subscription.tooSlow());
        }
    }

    private void tell(List<LogRecord> records, Outlet outlet) {
        for (LogRecord one : records) {
            position = position.with(one.topicPartition(), one.offset() + 1);
            Telling telling = subscription.tell(one, logs.decoder().read(one));
            if (telling != null) {
                pending.writeBytes(subscription.form().told(one, telling, id()));
            }
            if (pending.size() >= ENOUGH) {
                flush(outlet);
            }
        }
        if (pending.size() > 0) {
            flush(outlet);
        }
    }

    private void flush(Outlet outlet) {
        outlet.write(pending.toByteArray());
        pending.reset();
    }

    private String id() {
        return new StreamPosition(mark, position).text();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
