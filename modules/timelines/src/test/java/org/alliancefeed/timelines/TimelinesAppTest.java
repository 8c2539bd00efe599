package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.timelines.view.Cursor;
import org.alliancefeed.timelines.view.Filter;
import org.alliancefeed.timelines.view.Order;
import org.alliancefeed.timelines.view.Page;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker: what only that shows. */
class TimelinesAppTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path state;

    private static Node node;
    private static Publisher publisher;

    /** Every test has an organization of its own. */
    private final String organization = "Org " + UUID.randomUUID();

    private final String id =
            "~" + organization.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');

    @BeforeAll
    static void start() {
        publisher = Node.publisher();
        node = Node.start("timelines-app-test", 2, state);
    }

    @AfterAll
    static void close() {
        node.close();
        publisher.close();
    }

    private Event meeting(String when) {
        return FeedDriver.event("""
                {'kind': 'meeting', 'id': '%1$s', 'when': '%2$s', 'title': 'Meeting %1$s',
                 'participants': [{'organization': '%3$s', 'role': 'host'}]}""".formatted(UUID.randomUUID(), when, organization));
    }

    private static void publishAndWait(List<Event> events) throws InterruptedException {
        Position position = Position.NONE;
        List<java.util.concurrent.CompletableFuture<Position>> written = new ArrayList<>();
        events.forEach(event -> written.add(publisher.publish(event)));
        for (var one : written) {
            position = position.and(one.join());
        }
        assertThat(node.progress().await(position, PATIENCE)).isTrue();
    }

    @Test
    void whoever_waits_for_a_position_reads_what_was_published() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            Event event = meeting("2021-12-14");
            publishAndWait(List.of(event));

            assertThat(node.views().activity(event.id())).isNotNull();
            assertThat(read(Filter.NONE, Order.NEWEST, 500)).contains(event.id());
        }
    }

    @Test
    void whoever_waits_in_vain_is_told() throws InterruptedException {
        Position never = Position.after(FeedTopic.of(Kind.MEETING).name(), 0, 1_000_000);

        assertThat(node.progress().await(never, Duration.ofMillis(200))).isFalse();
    }

    @Test
    void what_was_given_up_is_not_waited_for() throws InterruptedException {
        Map<String, Object> config = Node.connection().kafka();
        config.put("transactional.id", "given-up-" + UUID.randomUUID());
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            // Nobody here denies anything, so that the application has read nothing in these partitions.
            producer.partitionsFor(FeedTopic.DENIALS.name())
                    .forEach(one -> producer.send(
                            new ProducerRecord<>(one.topic(), one.partition(), new byte[] {1}, new byte[] {1})));
            producer.flush();
            producer.abortTransaction();
        }
        Event event = meeting("2021");

        publishAndWait(List.of(event));

        assertThat(read(Filter.NONE, Order.NEWEST, 10)).contains(event.id());
    }

    @Test
    void pages_of_any_size_hold_every_row_once_in_order_and_read_no_more_than_they_show() throws InterruptedException {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(meeting(i % 10 == 0 ? "XXXX" : "20%02d-%02d".formatted(i % 23, 1 + i % 12)));
        }
        publishAndWait(events);

        for (Order order : Order.values()) {
            List<String> whole = read(Filter.NONE, order, 500);
            List<String> paged = new ArrayList<>();
            Cursor cursor = null;
            do {
                Page page = node.views().timeline(id, Filter.NONE, order, 7, cursor);
                assertThat(page.rowsRead()).isEqualTo(page.items().size());
                page.items().forEach(row -> paged.add(row.id()));
                cursor = page.next() == null ? null : Cursor.parse(page.next().text());
            } while (cursor != null);

            assertThat(whole).hasSize(300).doesNotHaveDuplicates();
            assertThat(paged).isEqualTo(whole);
            assertThat(walked(order)).isEqualTo(whole);
        }
    }

    @Test
    void everything_is_one_timeline_over_all_partitions() throws InterruptedException {
        List<Event> events = List.of(meeting("1801"), meeting("1802"), meeting("1803"), meeting("1804"));
        publishAndWait(events);
        Filter then = new Filter(
                Edtf.parse("1801"),
                Edtf.parse("1804"),
                Filter.Match.CERTAIN,
                java.util.Set.of(),
                java.util.Set.of(),
                id,
                java.util.Set.of(),
                java.util.Set.of());

        List<String> found = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page page = node.views().timeline(TimelineRow.EVERYTHING, then, Order.OLDEST, 1, cursor);
            page.items().forEach(row -> found.add(row.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(found)
                .containsExactlyElementsOf(events.stream().map(Event::id).toList());
    }

    @Test
    void vague_dates_are_possible_but_not_certain() throws InterruptedException {
        Event year = meeting("2021");
        Event day = meeting("2021-12-14");
        Event unknown = meeting("XXXX");
        publishAndWait(List.of(year, day, unknown));

        assertThat(read(within("2021-12", Filter.Match.POSSIBLE), Order.NEWEST, 10))
                .containsExactly(day.id(), year.id(), unknown.id());
        assertThat(read(within("2021-12", Filter.Match.CERTAIN), Order.NEWEST, 10))
                .containsExactly(day.id());
    }

    @Test
    void provisional_organizations_are_listed_once_each() throws InterruptedException {
        publishAndWait(List.of(meeting("2021"), meeting("2022"), meeting("2023")));

        List<String> ids = new ArrayList<>();
        String after = "";
        while (true) {
            var some = node.views().provisional(after, 2);
            if (some.isEmpty()) {
                break;
            }
            some.forEach(one -> ids.add(one.id()));
            after = some.getLast().id();
        }

        assertThat(ids).contains(id).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whoever_waits_for_a_judgement_of_events_reads_what_it_did() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            List<Event> formations = List.of(formation("Union " + i), formation("Union " + i));
            String first = formations.stream()
                    .map(Event::id)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            String second = formations.stream()
                    .map(Event::id)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            Event elsewhere = formation("Elsewhere " + i);
            publishAndWait(List.of(formations.getFirst(), elsewhere, formations.getLast()));
            assertThat(eventsOf(first)).containsExactly(first, second);

            judgeAndWait("event:" + second, new Judgement(elsewhere.id(), false, false, null, null, null));

            assertThat(eventsOf(first)).containsExactly(first);

            judgeAndWait("event:" + second, null);

            assertThat(eventsOf(first)).containsExactly(first, second);
        }
    }

    @Test
    void whoever_waits_for_a_judgement_of_organizations_reads_what_it_did() throws InterruptedException {
        String one = "a-" + UUID.randomUUID();
        String other = "b-" + UUID.randomUUID();
        Event event = meeting("2021");
        publisher.publish(FeedDriver.organization("{'id': '%s', 'names': [{'text': '%s'}]}".formatted(other, other)));
        Position merged = publisher
                .publish(FeedDriver.organization("{'id': '%s', 'names': [{'text': '%s'}], 'mergedInto': '%s'}"
                        .formatted(one, organization, other)))
                .join();
        publishAndWait(List.of(event));
        assertThat(node.progress().await(merged, PATIENCE)).isTrue();
        assertThat(read(other)).containsExactly(event.id());

        judgeAndWait("organizations:" + one + "|" + other, new Judgement(null, false, true, null, null, null));

        assertThat(read(other)).isEmpty();
        assertThat(read(one)).containsExactly(event.id());
    }

    private Event formation(String alliance) {
        return FeedDriver.event("""
                {'kind': 'formation', 'id': '%s', 'when': '2021', 'title': '%1$s', 'formation': {'alliance': '%s of %s'}}""".formatted(UUID.randomUUID(), alliance, organization));
    }

    private static List<String> eventsOf(String activity) {
        ActivityState state = Objects.requireNonNull(node.views().activity(activity));
        return Objects.requireNonNull(state.activity()).events();
    }

    private static void judgeAndWait(String key, @Nullable Judgement judgement) throws InterruptedException {
        Position position = publisher.judge(key, judgement).join();
        assertThat(node.progress().await(position, PATIENCE)).isTrue();
    }

    private static List<String> read(String organizationId) {
        return node.views().timeline(organizationId, Filter.NONE, Order.NEWEST, 10, null).items().stream()
                .map(TimelineRow::id)
                .toList();
    }

    @Test
    void every_revision_is_kept_the_newest_first() throws InterruptedException {
        String event = UUID.randomUUID().toString();
        List<Event> revisions = new ArrayList<>();
        for (int revision : new int[] {2, 1, 3, 1}) {
            revisions.add(FeedDriver.event("""
                    {'kind': 'meeting', 'id': '%s', 'revision': %d,
                     'participants': [{'organization': '%s', 'role': 'host'}]}""".formatted(event, revision, organization)));
        }
        publishAndWait(revisions);

        assertThat(node.views().revisions(event)).extracting(Event::revision).containsExactly(3, 2, 1);
        assertThat(node.views().event(event)).extracting(Event::revision).isEqualTo(3);
    }

    @Test
    void what_is_too_large_to_be_an_event_is_rejected_and_the_rest_goes_on() throws Exception {
        byte[] large = new byte[1_048_000];
        RecordMetadata at;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Node.connection().kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            at = producer.send(new ProducerRecord<>(FeedTopic.of(Kind.MEETING).name(), new byte[] {'x'}, large))
                    .get();
        }
        Event event = meeting("2021");
        publishAndWait(List.of(event));

        assertThat(node.progress().await(Position.after(at.topic(), at.partition(), at.offset()), PATIENCE))
                .isTrue();
        assertThat(read(Filter.NONE, Order.NEWEST, 10)).contains(event.id());
    }

    @Test
    void an_activity_of_more_than_a_record_usually_holds_does_not_stop_the_feed() throws InterruptedException {
        List<Event> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            reports.add(FeedDriver.event("""
                    {'kind': 'formation', 'when': '2021', 'formation': {'alliance': '%s'},
                     'sources': [{'id': 's%d', 'quote': '%s'}]}""".formatted(organization, i, "word ".repeat(12_000))));
        }
        publishAndWait(reports);

        assertThat(node.views()
                        .timeline(id, Filter.NONE, Order.NEWEST, 10, null)
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.reports()).isEqualTo(40));
    }

    private static Filter within(String when, Filter.Match match) {
        return new Filter(
                Edtf.parse(when),
                Edtf.parse(when),
                match,
                java.util.Set.of(),
                java.util.Set.of(),
                null,
                java.util.Set.of(),
                java.util.Set.of());
    }

    private List<String> walked(Order order) {
        List<String> ids = new ArrayList<>();
        assertThat(node.views().walk(java.util.Set.of(id), Filter.NONE, order, 300, row -> ids.add(row.id())))
                .isTrue();
        return ids;
    }

    private List<String> read(Filter filter, Order order, int limit) {
        return node.views().timeline(id, filter, order, limit, null).items().stream()
                .map(TimelineRow::id)
                .toList();
    }
}
