package org.alliancefeed.topics.log;

import static org.alliancefeed.topics.log.Reading.PATIENCE;
import static org.alliancefeed.topics.log.Reading.assertEachPartitionIsInOrder;
import static org.alliancefeed.topics.log.Reading.end;
import static org.alliancefeed.topics.log.Reading.history;
import static org.alliancefeed.topics.log.Reading.inSmallPolls;
import static org.alliancefeed.topics.log.Reading.open;
import static org.alliancefeed.topics.log.Reading.opened;
import static org.alliancefeed.topics.log.Reading.readAll;
import static org.alliancefeed.topics.log.Reading.readHistory;
import static org.alliancefeed.topics.log.Reading.readOn;
import static org.alliancefeed.topics.log.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.topics.FeedTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a real broker. Each test reads what has been written since it began. */
@Timeout(60)
class LogReaderTest {

    private static final FeedTopic MEETINGS = FeedTopic.of(Kind.MEETING);
    private static final FeedTopic STATEMENTS = FeedTopic.of(Kind.STATEMENT);
    private static final List<FeedTopic> BOTH = List.of(MEETINGS, STATEMENTS);

    private Bound start;

    @BeforeEach
    void rememberTheEnd() {
        start = new Bound.At(end(BOTH));
    }

    @Test
    void severalTopicsAndPartitionsAreOneHistoryByTime() {
        try (Writer writer = Writer.plain()) {
            writer.write(MEETINGS, 0, 100, "m0 at 100")
                    .write(MEETINGS, 0, 300, "m0 at 300")
                    .write(MEETINGS, 0, 50, "m0 with a clock that went back")
                    .write(MEETINGS, 1, 200, "m1 at 200")
                    .write(STATEMENTS, 2, 100, "s2 at 100")
                    .write(STATEMENTS, 0, 250, "s0 at 250")
                    .flush();
        }

        assertThat(history(BOTH, start, new Bound.Now()))
                .containsExactly(
                        "m0 at 100",
                        "s2 at 100",
                        "m1 at 200",
                        "s0 at 250",
                        "m0 at 300",
                        "m0 with a clock that went back");
    }

    @Test
    void theSameBoundsGiveTheSameOrderHoweverTheRecordsArrive() {
        try (Writer writer = Writer.plain()) {
            IntStream.range(0, 300).forEach(i -> writer.write(BOTH.get(i % 2), i % 3, i * 7919L % 50, "record " + i));
        }
        Bound end = new Bound.At(end(BOTH));

        List<String> atOnce = history(BOTH, start, end);

        assertThat(atOnce).hasSize(300).doesNotHaveDuplicates();
        assertThat(texts(readAll(opened(inSmallPolls(), BOTH, start, end)))).isEqualTo(atOnce);
        assertThat(history(BOTH.reversed(), start, end)).isEqualTo(atOnce);
    }

    @Test
    void theLastOnesOfEachPartitionAreThoseBeforeTheEndThatIsAskedFor() {
        try (Writer writer = Writer.plain()) {
            IntStream.range(0, 5)
                    .forEach(i -> writer.write(MEETINGS, 0, 2L * i, "m" + i).write(STATEMENTS, 1, 2L * i + 1, "s" + i));
            writer.flush();
        }
        Position here = end(BOTH);
        Bound end = new Bound.At(new Position(here.next().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Math.max(0, one.getValue() - 1)))));

        assertThat(history(BOTH, new Bound.Last(2), end)).containsSubsequence("m2", "s2", "m3", "s3");
        assertThat(history(BOTH, new Bound.Last(2), end)).doesNotContain("m1", "s1", "m4", "s4");
    }

    @Test
    void moreThanIsBufferedOfOnePartitionWaitsForTheOthers() {
        try (Writer writer = Writer.plain()) {
            IntStream.range(0, 5000).forEach(i -> writer.write(MEETINGS, 0, 1_000_000 + i, "late"));
            IntStream.range(0, 5000).forEach(i -> writer.write(MEETINGS, 1, i, "early"));
        }

        List<String> read = history(BOTH, start, new Bound.Now());

        assertThat(read.subList(0, 5000)).containsOnly("early");
        assertThat(read.subList(5000, 10_000)).containsOnly("late");
    }

    @Test
    void abortedTransactionsHaveNeverHappenedAndTheirMarkersEndNothing() {
        try (Writer writer = Writer.transactional()) {
            writer.begin().write(MEETINGS, 0, 1, "committed first").commit();
            writer.begin()
                    .write(MEETINGS, 0, 2, "aborted")
                    .write(STATEMENTS, 1, 2, "aborted")
                    .abort();
            writer.begin()
                    .write(MEETINGS, 0, 3, "committed last")
                    .write(STATEMENTS, 1, 4, "and there")
                    .commit();
            writer.begin()
                    .write(MEETINGS, 0, 5, "aborted")
                    .write(STATEMENTS, 2, 5, "aborted")
                    .abort();
        }

        assertThat(history(BOTH, start, new Bound.Now()))
                .containsExactly("committed first", "committed last", "and there");
    }

    @Test
    void aHistoryOfNothingButAbortedTransactionsEnds() {
        try (Writer writer = Writer.transactional()) {
            writer.begin()
                    .write(MEETINGS, 2, 1, "aborted")
                    .write(STATEMENTS, 0, 1, "aborted")
                    .abort();
        }

        assertThat(history(BOTH, start, new Bound.Now())).isEmpty();
    }

    @Test
    void whatIsNotYetCommittedIsBehindTheHistoryAndComesWhenItIs() {
        try (Writer writer = Writer.transactional();
                Writer other = Writer.plain()) {
            other.write(MEETINGS, 0, 1, "before").flush();
            writer.begin().write(MEETINGS, 0, 2, "open").flush();
            other.write(MEETINGS, 0, 3, "behind the open one").flush();

            try (LogReader reader = open(BOTH, start, new Bound.Now())) {
                assertThat(texts(readHistory(reader))).containsExactly("before");

                writer.commit();

                assertThat(texts(readOn(reader, 2))).containsExactly("open", "behind the open one");
            }
        }
    }

    @Test
    void readingOnLeavesNoGapAndRepeatsNothing() {
        int count = 3000;
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try (Writer writer = Writer.plain()) {
                IntStream.range(0, count).forEach(i -> {
                    writer.write(BOTH.get(i % 2), i % 3, i, String.valueOf(i));
                    if (i % 50 == 0) {
                        writer.flush();
                    }
                });
            }
        });

        List<LogRecord> all = new ArrayList<>();
        try (LogReader reader = opened(inSmallPolls(), BOTH, start, new Bound.Now())) {
            all.addAll(readHistory(reader));
            all.addAll(readOn(reader, count - all.size()));
            assertThat(reader.position()).isEqualTo(end(BOTH));
        }
        writing.join();

        assertThat(texts(all)).hasSize(count).doesNotHaveDuplicates();
        assertThat(all)
                .allSatisfy(record -> assertThat(record.topic()).isEqualTo(BOTH.get((int) record.timestamp() % 2)));
        assertEachPartitionIsInOrder(all);
    }

    @Test
    void whoGoesOnFromAPositionMissesNothingAndGetsNothingTwice() {
        try (Writer writer = Writer.plain()) {
            IntStream.range(0, 200).forEach(i -> writer.write(BOTH.get(i % 2), i % 3, i, "record " + i));
        }
        List<String> resumed = new ArrayList<>();
        Bound from = start;
        boolean more = true;

        while (more) {
            try (LogReader reader = opened(inSmallPolls(), BOTH, from, new Bound.Now())) {
                resumed.addAll(texts(reader.readHistory(PATIENCE)));
                more = !reader.isHistoryRead();
                from = new Bound.At(Position.parse(reader.position().text()));
            }
        }

        assertThat(resumed).isEqualTo(history(BOTH, start, new Bound.Now()));
        assertThat(resumed).hasSize(200);
    }

    @Test
    void whoHasNoPatienceGetsWhatIsThere() {
        try (Writer writer = Writer.plain()) {
            writer.write(MEETINGS, 0, 1, "one").flush();
        }

        try (LogReader reader = open(BOTH, start, new Bound.Now())) {
            assertThat(reader.readHistory(Duration.ZERO)).isEmpty();
            assertThat(reader.isHistoryRead()).isFalse();
            assertThat(texts(readHistory(reader))).containsExactly("one");
        }
    }
}
