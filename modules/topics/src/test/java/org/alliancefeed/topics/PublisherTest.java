package org.alliancefeed.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancefeed.local.LocalBroker;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.avro.RegistryUnavailable;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker and a real registry. */
@Timeout(60)
class PublisherTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Connection CONNECTION = TestFeed.connection();
    private static final Codecs CODECS = new Codecs(CONNECTION.registry());

    private static Publisher publisher;

    @BeforeAll
    static void connect() {
        publisher = publisherAt(CONNECTION);
    }

    private static Publisher publisherAt(Connection connection) {
        return Publisher.connect(connection, "/tests", Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterAll
    static void close() {
        publisher.close();
    }

    @Test
    void anEventStandsUnderItsIdOnTheTopicOfItsKind() throws Exception {
        Event meeting = TestFeed.meeting(TestFeed.newId());

        ConsumerRecord<byte[], byte[]> record = published(publisher.publish(meeting));

        assertThat(record.topic()).isEqualTo("alliance.meetings.v1");
        assertThat(record.key()).asString(StandardCharsets.UTF_8).isEqualTo(meeting.id());
        assertThat(CODECS.events().decode(record.value())).isEqualTo(meeting);
    }

    @Test
    void anEventIsACloudEventInBinaryMode() throws Exception {
        String id = TestFeed.newId();

        ConsumerRecord<byte[], byte[]> record = published(publisher.publish(TestFeed.meeting(id)));

        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id + "/1",
                        "ce_source", "/tests",
                        "ce_type", "org.alliancefeed.meeting.v1",
                        "ce_time", "2026-03-01T12:00:00Z",
                        "content-type", "application/avro"));
    }

    @Test
    void anEventThatSomebodyElseSendsSaysWhoAndWhen() throws Exception {
        String id = TestFeed.newId();
        Sending sending = new Sending(
                TestFeed.meeting(id), "https://itu.example/secretariat", Instant.parse("2026-02-01T02:00:00Z"));

        ConsumerRecord<byte[], byte[]> record = published(publisher.publish(sending));

        assertThat(headers(record))
                .containsEntry("ce_id", id + "/1")
                .containsEntry("ce_source", "https://itu.example/secretariat")
                .containsEntry("ce_time", "2026-02-01T02:00:00Z");
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        return Stream.of(record.headers().toArray())
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }

    @Test
    void anIdIsOnThePartitionThatEveryKafkaClientWouldChoose() throws Exception {
        for (int i = 0; i < 20; i++) {
            String id = "华为-" + TestFeed.newId();

            Position position = publisher.publish(TestFeed.meeting(id)).get();

            int murmur2 = Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8)));
            assertThat(position.next())
                    .containsOnlyKeys(new TopicPartition("alliance.meetings.v1", murmur2 % TestFeed.PARTITIONS));
        }
    }

    @Test
    void theSameEventTwiceIsTwoRecordsOfTheSameBytes() throws Exception {
        Event meeting = TestFeed.meeting(TestFeed.newId());

        ConsumerRecord<byte[], byte[]> first = published(publisher.publish(meeting));
        ConsumerRecord<byte[], byte[]> second = published(publisher.publish(meeting));

        assertThat(second.offset()).isGreaterThan(first.offset());
        assertThat(second.partition()).isEqualTo(first.partition());
        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(headers(second)).isEqualTo(headers(first));
    }

    @Test
    void anEventWithoutAnIdGetsTheSameOneEachTime() throws Exception {
        ConsumerRecord<byte[], byte[]> first = published(publisher.publish(TestFeed.meeting("")));
        ConsumerRecord<byte[], byte[]> second = published(publisher.publish(TestFeed.meeting("")));

        assertThat(first.key()).asString(StandardCharsets.UTF_8).startsWith("meeting-");
        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(CODECS.events().decode(first.value()).id())
                .isEqualTo(new String(first.key(), StandardCharsets.UTF_8));
    }

    @Test
    void anOrganizationStandsUnderItsId() throws Exception {
        Organization huawei = new Organization(
                "huawei",
                Organization.Kind.COMPANY,
                "CN",
                null,
                null,
                null,
                List.of(new Organization.Name("华为技术有限公司", "zh-Hans", Organization.NameType.OFFICIAL)),
                null);

        ConsumerRecord<byte[], byte[]> record = published(publisher.publish(huawei));

        assertThat(record.topic()).isEqualTo("alliance.organizations.v1");
        assertThat(record.key()).asString(StandardCharsets.UTF_8).isEqualTo("huawei");
        assertThat(CODECS.organizations().decode(record.value())).isEqualTo(huawei);
        assertThat(headers(record)).containsEntry("ce_type", "org.alliancefeed.organization.v1");

        ConsumerRecord<byte[], byte[]> removed = published(publisher.remove("huawei"));

        assertThat(removed.key()).isEqualTo(record.key());
        assertThat(removed.partition()).isEqualTo(record.partition());
        assertThat(removed.value()).isNull();
    }

    @Test
    void aJudgementStandsUnderWhatItJudgesUntilItIsTakenBack() throws Exception {
        Judgement apart = new Judgement(null, true, false, "editor", "2026-03-01T12:00:00Z", "another plenary");

        ConsumerRecord<byte[], byte[]> made = published(publisher.judge("event:e1", apart));
        ConsumerRecord<byte[], byte[]> takenBack = published(publisher.judge("event:e1", null));

        assertThat(made.key()).asString(StandardCharsets.UTF_8).isEqualTo("event:e1");
        assertThat(CODECS.judgements().decode(made.value())).isEqualTo(apart);
        assertThat(takenBack.key()).isEqualTo(made.key());
        assertThat(takenBack.partition()).isEqualTo(made.partition());
        assertThat(takenBack.value()).isNull();
    }

    @Test
    void whatBreaksARuleIsRefusedWithThePlaceAndTheReason() {
        assertThatThrownBy(() -> publisher.publish(withoutParticipants()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/participants")
                .hasMessageContaining("at least one organization");
        assertThatThrownBy(() -> publisher.publish(TestFeed.meeting("an id with spaces")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/id");
        assertThatThrownBy(() -> publisher.publish(TestFeed.event("m", new Meeting(null, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/meeting/ordinal");
        assertThatThrownBy(() -> publisher.publish(
                        new Organization("Huawei", Organization.Kind.COMPANY, null, null, null, null, List.of(), null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/id");
        assertThatThrownBy(() -> publisher.judge("event:e1", new Judgement(null, false, true, null, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'activity' or 'apart'");
        assertThatThrownBy(() -> publisher.judge("organizations:b|a", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("organizations:a|b");
    }

    private static Event withoutParticipants() {
        return new Event(
                "m",
                1,
                Status.OCCURRED,
                Edtf.parse("2021"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                new Meeting(null, null));
    }

    @Test
    void thePositionIsRightBehindTheRecord() throws Exception {
        Position position =
                publisher.publish(TestFeed.meeting(TestFeed.newId())).get();

        ConsumerRecord<byte[], byte[]> record = TestFeed.recordBefore(position);

        assertThat(position.next())
                .isEqualTo(Map.of(new TopicPartition(record.topic(), record.partition()), record.offset() + 1));
        assertThat(Position.parse(position.text())).isEqualTo(position);
    }

    @Test
    void withoutABrokerTheFutureFailsWithinTheTimeThatWasGiven() {
        Connection nowhere = new Connection(
                "127.0.0.1:" + Registries.closedPort(), CONNECTION.registryUrl(), Map.of("max.block.ms", "500"));

        try (Publisher cutOff = publisherAt(nowhere)) {
            assertTimesOut(cutOff.publish(TestFeed.meeting("m")));
        }
    }

    @Test
    void aBrokerThatGoesAwayFailsTheFutureWithinTheTimeThatWasGiven(@TempDir Path dataDir) throws Exception {
        LocalBroker broker = LocalBroker.start(new LocalBroker.Config(dataDir, 0));
        Connection connection = new Connection(
                broker.bootstrapServers(),
                CONNECTION.registryUrl(),
                Map.of("max.block.ms", "500", "request.timeout.ms", "400", "delivery.timeout.ms", "500"));
        try (broker;
                Publisher publisher = publisherAt(connection)) {
            try (Admin admin = Admin.create(connection.kafka())) {
                Topics.create(admin, new Topics.Layout(1, (short) 0));
            }
            publisher.publish(TestFeed.meeting("before")).get();

            broker.close();

            assertTimesOut(publisher.publish(TestFeed.meeting("after")));
        }
    }

    private static void assertTimesOut(CompletableFuture<Position> written) {
        assertThat(written)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void withoutARegistryNothingIsSent() {
        Connection noRegistry =
                new Connection(CONNECTION.bootstrapServers(), "http://127.0.0.1:" + Registries.closedPort());

        try (Publisher cutOff = publisherAt(noRegistry)) {
            assertThatThrownBy(() -> cutOff.publish(TestFeed.meeting("m"))).isInstanceOf(RegistryUnavailable.class);
        }
    }

    private static ConsumerRecord<byte[], byte[]> published(CompletableFuture<Position> position) throws Exception {
        return TestFeed.recordBefore(position.get(20, TimeUnit.SECONDS));
    }
}
