package org.alliancefeed.topics.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.TestFeed;
import org.apache.kafka.common.TopicPartition;

/** Reads the logs of the test platform to an end. */
final class Reading {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private Reading() {}

    static Position end(List<FeedTopic> topics) {
        try (LogReader reader = open(topics, new Bound.Now(), new Bound.Now())) {
            return reader.position();
        }
    }

    static LogReader open(List<FeedTopic> topics, Bound from, Bound to) {
        return opened(TestFeed.connection(), topics, from, to);
    }

    static LogReader opened(Connection connection, List<FeedTopic> topics, Bound from, Bound to) {
        return LogReader.open(connection, topics, from, to);
    }

    static Connection inSmallPolls() {
        Connection shared = TestFeed.connection();
        return new Connection(shared.bootstrapServers(), shared.registryUrl(), Map.of("max.poll.records", "7"));
    }

    static List<String> history(List<FeedTopic> topics, Bound from, Bound to) {
        return texts(readAll(open(topics, from, to)));
    }

    static List<LogRecord> readAll(LogReader opened) {
        try (LogReader reader = opened) {
            return readHistory(reader);
        }
    }

    static List<LogRecord> readHistory(LogReader reader) {
        List<LogRecord> all = new ArrayList<>();
        while (!reader.isHistoryRead()) {
            List<LogRecord> some = reader.readHistory(PATIENCE);
            assertThat(some.isEmpty() && !reader.isHistoryRead())
                    .as("nothing came, and yet the history is not read")
                    .isFalse();
            all.addAll(some);
        }
        return all;
    }

    static List<LogRecord> readOn(LogReader reader, int count) {
        List<LogRecord> all = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (all.size() < count && System.nanoTime() < deadline) {
            all.addAll(reader.readOn(Duration.ofMillis(200)));
        }
        return all;
    }

    static List<String> texts(List<LogRecord> records) {
        return records.stream()
                .map(record -> new String(Objects.requireNonNull(record.value()), StandardCharsets.UTF_8))
                .toList();
    }

    static void assertEachPartitionIsInOrder(List<LogRecord> records) {
        Stream<TopicPartition> partitions =
                records.stream().map(LogRecord::topicPartition).distinct();
        assertThat(partitions).allSatisfy(partition -> assertThat(records)
                .filteredOn(record -> record.topicPartition().equals(partition))
                .extracting(LogRecord::offset)
                .isSortedAccordingTo(Comparator.naturalOrder())
                .doesNotHaveDuplicates());
    }
}
