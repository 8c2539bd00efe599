package org.alliancefeed.server.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The records that came last, in the order in which they came. For one thread at a time. */
final class Recent {

    private static final long MOST_BYTES = 8 << 20;

    /** What a record takes that has no bytes of its own. */
    private static final int OVERHEAD = 200;

    private final Deque<LogRecord> records = new ArrayDeque<>();
    private final Map<TopicPartition, Long> first;
    private long forgotten;
    private long bytes;

    /** @param start from where on records come */
    Recent(Position start) {
        first = new HashMap<>(start.next());
    }

    void add(LogRecord record) {
        records.add(record);
        bytes += size(record);
        while (bytes > MOST_BYTES) {
            LogRecord oldest = records.remove();
            bytes -= size(oldest);
            forgotten++;
            first.put(oldest.topicPartition(), oldest.offset() + 1);
        }
    }

    private static long size(LogRecord record) {
        return OVERHEAD
                + (record.key() == null ? 0 : record.key().length)
                + (record.value() == null ? 0 : record.value().length);
    }

    /** How many records there have been. */
    long count() {
        return forgotten + records.size();
    }

    /** Whether all that came behind a position is here. */
    boolean has(Position position) {
        return position.next().entrySet().stream()
                .allMatch(entry -> entry.getValue() >= first.getOrDefault(entry.getKey(), Long.MAX_VALUE));
    }

    List<LogRecord> all() {
        return List.copyOf(records);
    }

    List<LogRecord> behind(Position position) {
        return only(one -> one.offset() >= position.next().getOrDefault(one.topicPartition(), Long.MAX_VALUE), 0);
    }

    /**
     * Those behind the first so many.
     *
     * @return null when some of them are forgotten
     */
    @Nullable List<LogRecord> behind(long count, Predicate<LogRecord> which) {
        return count < forgotten ? null : only(which, count - forgotten);
    }

    private List<LogRecord> only(Predicate<LogRecord> which, long skipped) {
        return records.stream().skip(skipped).filter(which).toList();
    }
}
