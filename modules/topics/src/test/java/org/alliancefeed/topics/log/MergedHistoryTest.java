package org.alliancefeed.topics.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.common.TopicPartition;

class MergedHistoryTest {

    private static final List<FeedTopic> TOPICS =
            List.of(FeedTopic.all().get(0), FeedTopic.all().get(3), FeedTopic.TIMELINES);

    /**
     * What a partition holds.
     *
     * @param start where the history begins
     * @param end where it ends; what an offset lower than that and no record stand for was a transaction's marker
     */
    record Log(FeedTopic topic, int partition, long start, List<LogRecord> records, long end) {

        TopicPartition topicPartition() {
            return new TopicPartition(topic.name(), partition);
        }
    }

    /** A log while it is being fetched. */
    private static final class Fetch {
        private final Log log;
        private int handedOver;

        Fetch(Log log) {
            this.log = log;
        }

        boolean isOver() {
            return handedOver == log.records().size();
        }

        void handOver(MergedHistory history, int count) {
            for (int i = 0; i < count && !isOver(); i++) {
                history.add(log.records().get(handedOver++));
            }
        }

        long position() {
            if (isOver()) {
                return log.end();
            }
            return handedOver == 0
                    ? log.start()
                    : log.records().get(handedOver - 1).offset() + 1;
        }
    }

    @Property(tries = 1000)
    void theOrderHangsOnTheLogsAloneAndNotOnHowTheyArrive(@ForAll("logs") List<Log> logs, @ForAll Random arrival) {
        assertThat(merge(logs, arrival)).isEqualTo(expected(logs));
    }

    /** As the class comment has it, and nothing cleverer. */
    private static List<LogRecord> expected(List<Log> logs) {
        record Timed(LogRecord record, long time) {}
        List<Timed> all = new ArrayList<>();
        for (Log log : logs) {
            long latest = Long.MIN_VALUE;
            for (LogRecord record : log.records()) {
                if (record.offset() < log.end()) {
                    latest = Math.max(latest, record.timestamp());
                    all.add(new Timed(record, latest));
                }
            }
        }
        return all.stream()
                .sorted(Comparator.comparingLong(Timed::time)
                        .thenComparing(one -> TOPICS.indexOf(one.record().topic()))
                        .thenComparing(one -> one.record().partition())
                        .thenComparing(one -> one.record().offset()))
                .map(Timed::record)
                .toList();
    }

    private static List<LogRecord> merge(List<Log> logs, Random arrival) {
        MergedHistory history = history(logs);
        Map<TopicPartition, Fetch> fetches = new HashMap<>();
        logs.forEach(log -> fetches.put(log.topicPartition(), new Fetch(log)));
        List<LogRecord> merged = new ArrayList<>();
        history.reached(partition -> fetch(fetches, partition).position());
        while (!history.isDone()) {
            merged.addAll(history.take());
            List<TopicPartition> hungry = List.copyOf(history.hungry());
            if (!hungry.isEmpty()) {
                fetch(fetches, hungry.get(arrival.nextInt(hungry.size()))).handOver(history, arrival.nextInt(4));
                if (arrival.nextBoolean()) {
                    history.reached(partition -> fetch(fetches, partition).position());
                }
            }
        }
        return merged;
    }

    private static Fetch fetch(Map<TopicPartition, Fetch> fetches, TopicPartition partition) {
        return Objects.requireNonNull(fetches.get(partition));
    }

    private static MergedHistory history(List<Log> logs) {
        Map<TopicPartition, Long> start = new HashMap<>();
        Map<TopicPartition, Long> end = new HashMap<>();
        logs.forEach(log -> {
            start.put(log.topicPartition(), log.start());
            end.put(log.topicPartition(), log.end());
        });
        return new MergedHistory(start, end);
    }

    @Example
    void nothingIsHandedOutBeforeEveryPartitionHasSpoken() {
        Log one = log(TOPICS.get(0), 0, 10, 20);
        Log other = log(TOPICS.get(0), 1, 15);
        MergedHistory history = history(List.of(one, other));

        one.records().forEach(history::add);

        assertThat(history.take()).isEmpty();
        history.add(other.records().getFirst());
        assertThat(history.take()).extracting(LogRecord::timestamp).containsExactly(10L, 15L, 20L);
        assertThat(history.isDone()).isTrue();
    }

    @Example
    void aClockThatGoesBackDoesNotTakeARecordBeforeItsPredecessor() {
        Log wrongClock = log(TOPICS.get(0), 0, 100, 5);
        Log other = log(TOPICS.get(0), 1, 50, 200);
        MergedHistory history = history(List.of(wrongClock, other));

        Stream.of(wrongClock, other).flatMap(log -> log.records().stream()).forEach(history::add);

        assertThat(history.take()).extracting(LogRecord::timestamp).containsExactly(50L, 100L, 5L, 200L);
    }

    @Example
    void whatComesAfterTheEndIsKeptApart() {
        Log log = log(TOPICS.get(0), 0, 1, 2, 3);
        MergedHistory history = new MergedHistory(Map.of(log.topicPartition(), 0L), Map.of(log.topicPartition(), 2L));

        log.records().forEach(history::add);

        assertThat(history.take()).extracting(LogRecord::timestamp).containsExactly(1L, 2L);
        assertThat(history.isDone()).isTrue();
        assertThat(history.beyond()).extracting(LogRecord::timestamp).containsExactly(3L);
        assertThat(history.beyond()).isEmpty();
    }

    @Example
    void aHistoryThatEndsWhereItStartsIsDone() {
        TopicPartition partition = new TopicPartition(TOPICS.get(0).name(), 0);

        assertThat(new MergedHistory(Map.of(partition, 7L), Map.of(partition, 7L)).isDone())
                .isTrue();
        assertThat(new MergedHistory(Map.of(partition, 9L), Map.of(partition, 7L)).isDone())
                .isTrue();
    }

    @Example
    void aPartitionThatIsFarAheadOfTheOthersIsNotFetchedFurther() {
        Log ahead = log(TOPICS.get(0), 0, new long[5000]);
        Log behind = log(TOPICS.get(0), 1, 1);
        MergedHistory history = history(List.of(ahead, behind));

        ahead.records().subList(0, 2000).forEach(history::add);

        assertThat(history.full()).containsExactly(ahead.topicPartition());
        assertThat(history.hungry()).containsExactly(behind.topicPartition());
    }

    private static Log log(FeedTopic topic, int partition, long... timestamps) {
        List<LogRecord> records = new ArrayList<>();
        for (long timestamp : timestamps) {
            records.add(new LogRecord(topic, partition, records.size(), timestamp, null, null));
        }
        return new Log(topic, partition, 0, records, records.size());
    }

    @Provide
    Arbitrary<List<Log>> logs() {
        return Combinators.combine(TOPICS.stream()
                        .flatMap(topic -> Stream.of(anyLog(topic, 0), anyLog(topic, 1)))
                        .toList())
                .as(logs -> logs)
                .withoutEdgeCases();
    }

    /** Few timestamps, so that many are equal and many go back; gaps between offsets, as transactions leave them. */
    private static Arbitrary<Log> anyLog(FeedTopic topic, int partition) {
        Arbitrary<List<long[]>> steps = Combinators.combine(
                        Arbitraries.longs().between(1, 3), Arbitraries.longs().between(0, 6))
                .as((gap, timestamp) -> new long[] {gap, timestamp})
                .list()
                .ofMaxSize(12)
                .withoutEdgeCases();
        return Combinators.combine(
                        steps,
                        Arbitraries.longs().between(0, 5),
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs().between(0, 3))
                .as((found, start, length, markers) -> {
                    List<LogRecord> records = new ArrayList<>();
                    long offset = start - 1;
                    for (long[] step : found) {
                        offset += step[0];
                        records.add(new LogRecord(topic, partition, offset, step[1], null, null));
                    }
                    long end = Math.min(start + length, offset + 1 + markers);
                    return new Log(topic, partition, start, records, end);
                });
    }
}
