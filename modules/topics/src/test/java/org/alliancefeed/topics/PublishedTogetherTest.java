package org.alliancefeed.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.event.Statement;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Transactions on a real broker, as readers of what is committed see them. */
@Timeout(60)
class PublishedTogetherTest {

    private static final Connection CONNECTION = TestFeed.connection();

    private static Publisher publisher(Map<String, String> properties) {
        return Publisher.connect(
                new Connection(CONNECTION.bootstrapServers(), CONNECTION.registryUrl(), properties),
                "/tests",
                Clock.systemUTC());
    }

    private static Sending meeting(String id) {
        return Sending.of(TestFeed.meeting(id));
    }

    private static List<String> committedSince(Instant start) {
        List<String> keys = new ArrayList<>();
        try (LogReader reader = LogReader.open(
                CONNECTION,
                List.of(FeedTopic.of(Kind.MEETING), FeedTopic.of(Kind.STATEMENT)),
                new Bound.Time(start),
                new Bound.Now())) {
            while (!reader.isHistoryRead()) {
                // Other tests put records without a key on these topics.
                reader.readHistory(Duration.ofMillis(200)).stream()
                        .filter(one -> one.key() != null)
                        .forEach(one -> keys.add(new String(one.key(), StandardCharsets.UTF_8)));
            }
        }
        return keys;
    }

    @Test
    void eventsOfSeveralTopicsAreCommittedAndTheirPositionsSaidInOrder() {
        String one = TestFeed.newId();
        String other = TestFeed.newId();
        Event statement = TestFeed.event(other, new Statement(null, "said"));
        Instant start = Instant.now();

        try (Publisher publisher = publisher(Map.of())) {
            List<Position> positions = publisher.publishTogether(List.of(meeting(one), Sending.of(statement)));

            assertThat(positions).hasSize(2);
            ConsumerRecord<byte[], byte[]> record = TestFeed.recordBefore(positions.getLast());
            assertThat(record.key()).asString(StandardCharsets.UTF_8).isEqualTo(other);
            assertThat(record.topic()).isEqualTo("alliance.statements.v1");
        }
        assertThat(committedSince(start)).contains(one, other);
    }

    @Test
    void whenKafkaRefusesOneNoneIsCommittedAndTheNextAreAgain() {
        String small = TestFeed.newId();
        String large = TestFeed.newId();
        String next = TestFeed.newId();
        Event tooLarge = TestFeed.event(large, new Statement(null, "long ".repeat(2000)));
        Instant start = Instant.now();

        try (Publisher publisher = publisher(Map.of("max.request.size", "5000"))) {
            assertThatThrownBy(() -> publisher.publishTogether(List.of(meeting(small), Sending.of(tooLarge))))
                    .isInstanceOf(RecordTooLargeException.class);
            publisher.publishTogether(List.of(meeting(next)));
        }

        assertThat(committedSince(start)).contains(next).doesNotContain(small, large);
    }

    @Test
    void anEventThatBreaksARuleSendsNothing() {
        String good = TestFeed.newId();
        Instant start = Instant.now();

        try (Publisher publisher = publisher(Map.of())) {
            assertThatThrownBy(() -> publisher.publishTogether(List.of(meeting(good), meeting("no id"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(committedSince(start)).doesNotContain(good);
    }

    @Test
    void aBrokerThatIsAwayIsToldAsWhatMayBeTriedAgain() {
        Connection away = new Connection("localhost:1", CONNECTION.registryUrl(), Map.of("max.block.ms", "500"));

        try (Publisher publisher = Publisher.connect(away, "/tests", Clock.systemUTC())) {
            assertThatThrownBy(() -> publisher.publishTogether(List.of(meeting("m-1"))))
                    .isInstanceOf(RetriableException.class);
        }
    }

    @Test
    void nothingAtAllNeedsNoTransaction() {
        Connection away = new Connection("localhost:1", CONNECTION.registryUrl(), Map.of("max.block.ms", "500"));

        try (Publisher publisher = Publisher.connect(away, "/tests", Clock.systemUTC())) {
            assertThat(publisher.publishTogether(List.of())).isEmpty();
        }
    }
}
