package org.alliancefeed.timelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.alliancefeed.local.LocalBroker;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.testing.TestPlatform;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Subjects;
import org.alliancefeed.topics.Topics;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same events, entries and judgements through two feeds that differ in all that must not matter: partitions, threads, order,
 * repetition, who partitions, and a restart in the middle that loses the state folder.
 */
class AnyLayoutTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void partitions_threads_order_repetition_and_restarts_change_nothing() throws Exception {
        List<Record> inputs = inputs();
        List<Record> shuffled = new ArrayList<>(inputs);
        shuffled.addAll(inputs);
        Collections.shuffle(shuffled, new Random(1));

        Map<String, String> small = result(folder.resolve("small"), 1, 1, inputs, false);
        Map<String, String> large = result(folder.resolve("large"), 4, 2, shuffled, true);

        assertThat(small).hasSizeGreaterThan(100);
        assertThat(large).isEqualTo(small);
    }

    private static List<Record> inputs() {
        Random random = new Random(7);
        String[] names = {"Huawei", "ZTE Corporation", "Union", "The Union Ltd", "AII", "Foxconn", "Hon Hai"};
        List<Record> inputs = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            String name = names[random.nextInt(names.length)];
            String other = names[random.nextInt(names.length)];
            String status = random.nextInt(6) == 0 ? "retracted" : "occurred";
            int revision = 1 + random.nextInt(3);
            inputs.add(FeedDriver.event(
                    i % 2 == 0
                            ? """
                                    {'kind': 'formation', 'id': 'f%d', 'revision': %d, 'when': '20%02d', 'status': '%s',
                                     'formation': {'alliance': '%s'}, 'participants': [{'organization': '%s', 'role': 'founder'}]}""".formatted(i / 3, revision, i % 20, status, name, other)
                            : """
                                    {'kind': 'statement', 'id': 's%d', 'revision': %d, 'when': '20%02d-03', 'status': '%s',
                                     'participants': [{'organization': '%s', 'role': 'speaker'}]}""".formatted(i / 3, revision, i % 7, status, name)));
        }
        String[] dates = {"2021-12-14", "2021-12-15", "2021-12-14/2021-12-16", "2022-01-20", "2021", "2021-12", "XXXX"};
        String[] titles = {"Plenary meeting", "18th plenary meeting", "17th plenary meeting", "Spring summit"};
        for (int i = 0; i < 80; i++) {
            inputs.add(FeedDriver.event("""
                    {'kind': 'meeting', 'id': 'm%d', 'revision': %d, 'when': '%s', 'title': '%s',
                     'participants': [{'organization': '%s', 'role': 'convener'}]}""".formatted(
                            i / 2,
                            1 + random.nextInt(2),
                            dates[random.nextInt(dates.length)],
                            titles[random.nextInt(titles.length)],
                            names[random.nextInt(names.length)])));
        }
        for (String entry : new String[] {
            "{'id': 'hon-hai', 'names': [{'text': 'Hon Hai'}, {'text': 'Foxconn', 'type': 'alias'}]}",
            "{'id': 'union', 'names': [{'text': 'Union'}], 'mergedInto': 'aii'}",
            "{'id': 'aii', 'names': [{'text': 'Industrial Internet Alliance'}, {'text': 'AII', 'type': 'acronym'}]}"
        }) {
            inputs.add(40 * inputs.size() % 140, FeedDriver.organization(entry));
        }
        for (int i = 0; i < 30; i++) {
            String id = (i % 2 == 0 ? "f" : "s") + i;
            String with = "fsm".substring(random.nextInt(3)).substring(0, 1) + (i + 1 + random.nextInt(15));
            String judgement = i % 7 == 0 ? "{'apart': true}" : "{'activity': '" + with + "'}";
            inputs.add(random.nextInt(inputs.size()), FeedDriver.judged("event:" + id, judgement));
        }
        inputs.add(10, FeedDriver.judged("organizations:aii|union", "{'different': true}"));
        return inputs;
    }

    private static Map<String, String> result(
            Path data, int partitions, int threads, List<Record> inputs, boolean roughly) throws Exception {
        try (LocalBroker broker = LocalBroker.start(new LocalBroker.Config(data.resolve("kafka"), 0))) {
            Connection connection = new Connection(
                    broker.bootstrapServers(), TestPlatform.shared().registryUrl());
            try (Admin admin = Admin.create(connection.kafka())) {
                Topics.create(admin, new Topics.Layout(partitions, (short) 1));
            }
            Subjects.register(connection.registry());
            List<Record> first = inputs.subList(0, inputs.size() / 2);
            List<Record> rest = inputs.subList(inputs.size() / 2, inputs.size());
            try (TimelinesApp app = start(connection, data.resolve("state-1"), threads)) {
                publishAndWait(connection, app, first, partitions, roughly);
                if (!roughly) {
                    publishAndWait(connection, app, rest, partitions, false);
                    return tables(connection);
                }
            }
            try (TimelinesApp app = start(connection, data.resolve("state-2"), threads)) {
                publishAndWait(connection, app, rest, partitions, true);
                return tables(connection);
            }
        }
    }

    private static TimelinesApp start(Connection connection, Path state, int threads) throws InterruptedException {
        TimelinesApp app = TimelinesApp.start(
                new TimelinesApp.Config(connection, "any-layout", state, Duration.ofMillis(50), threads));
        await().atMost(PATIENCE).until(() -> app.health() == TimelinesApp.Health.RUNNING);
        return app;
    }

    /** @param roughly by a producer that partitions in its own way; entries and judgements keep to one, as their order counts */
    private static void publishAndWait(
            Connection connection, TimelinesApp app, List<Record> inputs, int partitions, boolean roughly)
            throws Exception {
        Codecs codecs = new Codecs(connection.registry());
        Random random = new Random(3);
        Position position = Position.NONE;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(connection.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Record input : inputs) {
                Integer partition = roughly ? random.nextInt(partitions) : null;
                ProducerRecord<byte[], byte[]> record =
                        switch (input) {
                            case Event event ->
                                new ProducerRecord<>(
                                        FeedTopic.of(event.kind()).name(),
                                        partition,
                                        event.id().getBytes(StandardCharsets.UTF_8),
                                        codecs.events().encode(event));
                            case Organization organization ->
                                new ProducerRecord<>(
                                        FeedTopic.ORGANIZATIONS.name(),
                                        organization.id().getBytes(StandardCharsets.UTF_8),
                                        codecs.organizations().encode(organization));
                            case Judged judged ->
                                new ProducerRecord<>(
                                        FeedTopic.JUDGEMENTS.name(),
                                        judged.key().getBytes(StandardCharsets.UTF_8),
                                        codecs.judgements().encode(Objects.requireNonNull(judged.judgement())));
                            default -> throw new IllegalArgumentException();
                        };
                RecordMetadata at = producer.send(record).get();
                position = position.and(Position.after(at.topic(), at.partition(), at.offset()));
            }
        }
        assertThat(app.progress().await(position, PATIENCE)).isTrue();
    }

    /** What a consumer of the compacted topics ends up with. */
    private static Map<String, String> tables(Connection connection) {
        Map<String, String> tables = new TreeMap<>();
        List<FeedTopic> topics = List.of(FeedTopic.ACTIVITIES, FeedTopic.TIMELINES);
        try (LogReader reader = LogReader.open(connection, topics, new Bound.Earliest(), new Bound.Now())) {
            while (!reader.isHistoryRead()) {
                for (LogRecord record : reader.readHistory(PATIENCE)) {
                    String key =
                            record.topic().shortName() + " " + HexFormat.of().formatHex(record.key());
                    if (record.value() == null) {
                        tables.remove(key);
                    } else {
                        tables.put(key, HexFormat.of().formatHex(record.value()));
                    }
                }
            }
        }
        return tables;
    }
}
