package org.alliancefeed.topics.log;

import static org.alliancefeed.topics.log.Reading.PATIENCE;
import static org.alliancefeed.topics.log.Reading.assertEachPartitionIsInOrder;
import static org.alliancefeed.topics.log.Reading.end;
import static org.alliancefeed.topics.log.Reading.history;
import static org.alliancefeed.topics.log.Reading.open;
import static org.alliancefeed.topics.log.Reading.readAll;
import static org.alliancefeed.topics.log.Reading.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.TestFeed;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where reading starts and ends, on a real broker. */
@Timeout(60)
class BoundTest {

    private static final FeedTopic MEETINGS = FeedTopic.of(Kind.MEETING);
    private static final List<FeedTopic> BOTH = List.of(MEETINGS, FeedTopic.of(Kind.STATEMENT));

    /** Nobody else writes to these. */
    private static final FeedTopic TIMED = FeedTopic.STRAYS;

    private static final FeedTopic EMPTY = FeedTopic.DIRECTORY;

    @Test
    void fromTheEarliestToNowIsEverythingThatThereIs() {
        try (Writer writer = Writer.plain()) {
            writer.write(MEETINGS, 1, 1, "one more").flush();
        }

        List<LogRecord> all = readAll(open(BOTH, new Bound.Earliest(), new Bound.Now()));

        assertThat(texts(all)).contains("one more");
        assertThat(all).extracting(LogRecord::offset).contains(0L);
        assertEachPartitionIsInOrder(all);
    }

    @Test
    void timesAreBoundsToo() {
        try (Writer writer = Writer.plain()) {
            writer.write(TIMED, 0, 1000, "at 1000")
                    .write(TIMED, 0, 2000, "at 2000")
                    .write(TIMED, 1, 2500, "at 2500")
                    .write(TIMED, 1, 3000, "at 3000")
                    .flush();
        }
        List<FeedTopic> timed = List.of(TIMED);

        assertThat(history(timed, at(2000), at(3000))).containsExactly("at 2000", "at 2500");
        assertThat(history(timed, at(1001), new Bound.Now())).containsExactly("at 2000", "at 2500", "at 3000");
        assertThat(history(timed, new Bound.Earliest(), at(1000))).isEmpty();
        assertThat(history(timed, at(3001), new Bound.Now())).isEmpty();
        assertThat(history(timed, at(3000), at(1000))).isEmpty();
    }

    private static Bound at(long millis) {
        return new Bound.Time(Instant.ofEpochMilli(millis));
    }

    @Test
    void emptyTopicsAreReadAtOnceAndReadOn() {
        try (LogReader reader = open(List.of(EMPTY), new Bound.Earliest(), new Bound.Now())) {
            assertThat(reader.isHistoryRead()).isTrue();
            assertThat(reader.readHistory(PATIENCE)).isEmpty();
            assertThat(reader.readOn(Duration.ofMillis(50))).isEmpty();
            assertThat(reader.position().next())
                    .hasSize(TestFeed.PARTITIONS)
                    .allSatisfy((partition, next) -> assertThat(next).isZero());
        }
    }

    @Test
    void aPartitionThatThePositionDoesNotNameCountsFromTheTimeOfThePosition() {
        // Later than whatever other tests write, and not so late that the broker refuses it.
        long time = System.currentTimeMillis() + Duration.ofMinutes(30).toMillis();
        try (Writer writer = Writer.plain()) {
            writer.write(FeedTopic.of(Kind.STATEMENT), 0, time - 10, "before")
                    .write(MEETINGS, 1, time, "published")
                    .write(FeedTopic.of(Kind.STATEMENT), 0, time + 10, "after")
                    .flush();
        }
        TopicPartition published = new TopicPartition(MEETINGS.name(), 1);
        long next = Objects.requireNonNull(end(BOTH).next().get(published));
        Position position = new Position(Map.of(published, next));

        assertThat(history(BOTH, new Bound.At(position), new Bound.Now())).containsExactly("after");
    }

    @Test
    void aPositionBehindTheEndStartsAtTheEnd() {
        Position end = end(BOTH);
        Position behind = Position.NONE;
        for (TopicPartition partition : end.next().keySet()) {
            behind = behind.with(partition, Long.MAX_VALUE);
        }

        try (LogReader reader = open(BOTH, new Bound.At(behind), new Bound.Now())) {
            assertThat(reader.position()).isEqualTo(end);
        }
    }

    @Test
    void aTopicThatIsNotThereIsSaidSo() {
        FeedTopic none = new FeedTopic("alliance.nothing.v1", null, null, "", Map.of(), true);

        assertThatThrownBy(() -> open(List.of(none), new Bound.Earliest(), new Bound.Now()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is no topic alliance.nothing.v1");
    }
}
