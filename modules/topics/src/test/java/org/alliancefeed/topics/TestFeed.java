package org.alliancefeed.topics;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Meeting;
import org.alliancefeed.model.event.Participant;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.event.Status;
import org.alliancefeed.testing.TestPlatform;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** The feed's topics and subjects on the test platform, and events for them. */
public final class TestFeed {

    public static final int PARTITIONS = 3;

    private static final class Shared {
        static final Connection CONNECTION = make();
    }

    private TestFeed() {}

    public static Connection connection() {
        return Shared.CONNECTION;
    }

    private static Connection make() {
        TestPlatform platform = TestPlatform.shared();
        Connection connection = new Connection(platform.bootstrapServers(), platform.registryUrl());
        try (Admin admin = Admin.create(connection.kafka())) {
            Topics.create(admin, new Topics.Layout(PARTITIONS, (short) 0));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Subjects.register(connection.registry());
        return connection;
    }

    /** An id that no other test has. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    public static Event meeting(String id) {
        return event(id, new Meeting("working group plenary", 18));
    }

    public static Event event(String id, Details details) {
        return new Event(
                id,
                1,
                Status.OCCURRED,
                Edtf.parse("2021?-12-14"),
                null,
                null,
                "18th working group plenary meeting",
                null,
                "en",
                List.of(),
                List.of(new Participant("Industrial Internet Industry Alliance", Role.CONVENER, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of("industrial internet"),
                details);
    }

    /** The one that was written when the position was given out. */
    public static ConsumerRecord<byte[], byte[]> recordBefore(Position position) {
        return recordBefore(position, new ByteArrayDeserializer(), connection().kafka());
    }

    public static <V> ConsumerRecord<byte[], V> recordBefore(
            Position position, Deserializer<V> values, Map<String, Object> config) {
        // Closing waits for the fetch that is under way.
        Map<String, Object> quick = new HashMap<>(config);
        quick.put("fetch.max.wait.ms", 20);
        TopicPartition partition = position.next().keySet().iterator().next();
        try (var consumer = new KafkaConsumer<>(quick, new ByteArrayDeserializer(), values)) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, position.next().values().iterator().next() - 1);
            return await().until(() -> consumer.poll(Duration.ofMillis(200)), found -> !found.isEmpty())
                    .iterator()
                    .next();
        }
    }
}
