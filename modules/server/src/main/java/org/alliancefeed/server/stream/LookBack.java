package org.alliancefeed.server.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.alliancefeed.server.problem.Failure.Unavailable;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;

/**
 * What came last of what a subscription lets pass, in the order of history.
 *
 * @param start the place before the first of them
 */
record LookBack(Position start, List<LogRecord> records) {

    /** So many may be asked for. */
    static final int MOST = 200;

    /** Of each partition, so that a filter that lets nothing pass is answered soon, too. */
    static final int LOOKED_AT = 1_000;

    static final Bound FROM = new Bound.Last(LOOKED_AT);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** @param reader is at {@link #FROM}, and at the end of its history afterwards */
    static LookBack of(LogReader reader, Subscription subscription, Decoder decoder, int most) {
        List<LogRecord> read = history(reader).all();
        Deque<LogRecord> last = new ArrayDeque<>();
        Position place = reader.position();
        Position start = place;
        // The newest first, as what is read of them costs more than that they are there.
        for (LogRecord one : read.reversed()) {
            if (last.size() == most) {
                break;
            }
            place = place.with(one.topicPartition(), one.offset());
            if (subscription.tell(one, decoder.read(one)) != null) {
                last.addFirst(one);
                start = place;
            }
        }
        return new LookBack(start, List.copyOf(last));
    }

    private static Recent history(LogReader reader) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Recent recent = new Recent(reader.position());
        while (!reader.isHistoryRead()) {
            reader.readHistory(Duration.ofNanos(deadline - System.nanoTime())).forEach(recent::add);
            if (System.nanoTime() >= deadline) {
                throw new Unavailable("Kafka", null);
            }
        }
        return recent;
    }
}
