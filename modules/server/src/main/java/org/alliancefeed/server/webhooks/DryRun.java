package org.alliancefeed.server.webhooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.alliancefeed.server.problem.Failure;
import org.alliancefeed.server.stream.Logs;
import org.alliancefeed.server.stream.Subscription;
import org.alliancefeed.server.stream.Telling;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;

/** What a webhook would have been sent in the last three months, by when it was published. */
final class DryRun {

    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_SHOWN = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Logs logs;
    private final Clock clock;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    DryRun(Logs logs, Clock clock) {
        this.logs = logs;
        this.clock = clock;
    }

    ObjectNode of(Subscription subscription) {
        if (!free.tryAcquire()) {
            throw new Failure.TooManyStreams(MOST_AT_ONCE);
        }
        try {
            return read(subscription, ZonedDateTime.now(clock).minusMonths(3).toInstant());
        } finally {
            free.release();
        }
    }

    private ObjectNode read(Subscription subscription, Instant from) {
        Map<YearMonth, Long> months = new TreeMap<>();
        ArrayNode first = JsonNodeFactory.instance.arrayNode();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean isWhole;
        try (LogReader reader = logs.open(subscription.logs(), new Bound.Time(from), new Bound.Now())) {
            while (!reader.isHistoryRead() && System.nanoTime() < deadline) {
                for (LogRecord one : reader.readHistory(Duration.ofMillis(200))) {
                    Telling telling = subscription.tell(one, logs.decoder().read(one));
                    Instant at = Instant.ofEpochMilli(one.timestamp());
                    if (telling != null) {
                        months.merge(YearMonth.from(at.atZone(ZoneOffset.UTC)), 1L, Long::sum);
                        if (first.size() < MOST_SHOWN) {
                            first.add(Message.payload(telling.name(), at.toString(), telling.data()));
                        }
                    }
                }
            }
            isWhole = reader.isHistoryRead();
        }
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("since", from.toString())
                .put(
                        "count",
                        months.values().stream().mapToLong(Long::longValue).sum())
                // There was more than could be read in time.
                .put("complete", isWhole);
        ArrayNode byMonth = json.putArray("months");
        months.forEach((month, count) ->
                byMonth.addObject().put("month", month.toString()).put("count", count));
        json.set("first", first);
        return json;
    }
}
