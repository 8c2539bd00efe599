package org.alliancefeed.topics;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.EventId;
import org.alliancefeed.model.event.EventRules;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.judgement.JudgementKey;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events, organizations and judgements to their topics. What it takes on is written once, in order, to every
 * replica that is in sync ({@code acks=all}, idempotent), with the headers of a CloudEvent in binary mode.
 *
 * <p>While Kafka is away, a call takes up to 15 seconds where it finds no leader of the partition ({@code max.block.ms}),
 * and the future fails with Kafka's {@code TimeoutException}, at the latest 30 seconds after the call
 * ({@code delivery.timeout.ms}); the connection's properties may set other times. While the registry is away, a call
 * throws {@link org.alliancefeed.topics.avro.RegistryUnavailable}.
 *
 * <p>Safe for several threads.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents,
 *     Kafka protocol binding 1.0.2</a>
 */
public final class Publisher implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final Transactions transactions;
    private final Codec<Event> events;
    private final Codec<Organization> organizations;
    private final Codec<Judgement> judgements;
    private final String source;
    private final Clock clock;

    private Publisher(Connection connection, String source, Clock clock) {
        Codecs codecs = new Codecs(connection.registry());
        this.events = codecs.events();
        this.organizations = codecs.organizations();
        this.judgements = codecs.judgements();
        this.source = source;
        this.clock = clock;
        this.producer = new KafkaProducer<>(config(connection), new ByteArraySerializer(), new ByteArraySerializer());
        this.transactions = new Transactions(config(connection));
    }

    /**
     * @param source who publishes, as a URI reference; the CloudEvents attribute of that name
     * @param clock for the time at which something is published
     */
    public static Publisher connect(Connection connection, String source, Clock clock) {
        return new Publisher(connection, source, clock);
    }

    private static Map<String, Object> config(Connection connection) {
        Map<String, Object> config = connection.kafka();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Files of many events go out in full batches; a single one waits no longer than a reader would notice.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        // Whoever publishes over HTTP gets to know within its own patience that Kafka is away.
        config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        config.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 15_000);
        config.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        return config;
    }

    /**
     * Publishes an event; one without an id gets the one that its content gives it.
     *
     * @return completes with the position behind it when it is safely written
     * @throws IllegalArgumentException when it breaks a rule of {@link EventRules}
     */
    public CompletableFuture<Position> publish(Event event) {
        return publish(Sending.of(event));
    }

    /** @throws IllegalArgumentException when the event breaks a rule of {@link EventRules} */
    public CompletableFuture<Position> publish(Sending sending) {
        return send(record(sending));
    }

    /**
     * Publishes an event as the bytes that somebody has written for it.
     *
     * @param bytes decode to the event
     * @throws IllegalArgumentException when it has no id, or breaks a rule of {@link EventRules}
     */
    public CompletableFuture<Position> publishAgain(Event event, byte[] bytes) {
        require(EventRules.check(event));
        return send(record(Sending.of(event), event, bytes));
    }

    /**
     * Publishes events in one transaction: whoever reads what is committed sees all of them or none. Returns when they are
     * safely written; one such call waits for the other.
     *
     * @return the positions behind the events, in their order
     * @throws IllegalArgumentException when one breaks a rule of {@link EventRules}; nothing is sent
     * @throws org.apache.kafka.common.KafkaException when none of them counts; a retriable one when Kafka does not answer,
     *     and it may not be known whether they count
     */
    public List<Position> publishTogether(List<Sending> sendings) {
        return sendings.isEmpty()
                ? List.of()
                : transactions.write(sendings.stream().map(this::record).toList());
    }

    private ProducerRecord<byte[], byte[]> record(Sending sending) {
        require(EventRules.check(sending.event()));
        Event event = EventId.ensure(sending.event());
        return record(sending, event, events.encode(event));
    }

    private ProducerRecord<byte[], byte[]> record(Sending sending, Event event, byte[] bytes) {
        return record(
                FeedTopic.of(event.kind()),
                event.id(),
                bytes,
                headers(
                        event.kind().text(),
                        event.id() + "/" + event.revision(),
                        Objects.requireNonNullElse(sending.source(), source),
                        Objects.requireNonNullElseGet(sending.time(), clock::instant)));
    }

    /** @throws IllegalArgumentException when {@link Organization#check} finds something wrong */
    public CompletableFuture<Position> publish(Organization organization) {
        require(organization.check());
        return send(
                FeedTopic.ORGANIZATIONS,
                organization.id(),
                organizations.encode(organization),
                "organization",
                organization.id() + "/" + clock.millis());
    }

    /** Takes an organization out of the directory. */
    public CompletableFuture<Position> remove(String organizationId) {
        return send(
                FeedTopic.ORGANIZATIONS, organizationId, null, "organization", organizationId + "/" + clock.millis());
    }

    /**
     * Publishes what an editor decided.
     *
     * @param key what is judged: {@code event:<event id>} or {@code organizations:<id>|<id>}
     * @param judgement null takes it back
     * @throws IllegalArgumentException when no judgement can stand under the key, or {@link Judgement#check} finds
     *     something wrong
     */
    public CompletableFuture<Position> judge(String key, @Nullable Judgement judgement) {
        if (judgement == null) {
            JudgementKey.parse(key);
        } else {
            require(judgement.check(key));
        }
        byte @Nullable [] value = judgement == null ? null : judgements.encode(judgement);
        return send(FeedTopic.JUDGEMENTS, key, value, "judgement", key + "/" + clock.millis());
    }

    /**
     * Keeps something for the feed itself.
     *
     * @param internal the topic that it is kept on
     * @param value null takes it out
     */
    public CompletableFuture<Position> keep(FeedTopic internal, String key, byte @Nullable [] value) {
        if (!internal.internal()) {
            throw new IllegalArgumentException(internal.name() + " is read by others");
        }
        return send(record(internal, key, value, List.of()));
    }

    private static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().toString());
        }
    }

    private CompletableFuture<Position> send(
            FeedTopic topic, String key, byte @Nullable [] value, String type, String id) {
        return send(record(topic, key, value, headers(type, id, source, clock.instant())));
    }

    private static ProducerRecord<byte[], byte[]> record(
            FeedTopic topic, String key, byte @Nullable [] value, List<Header> headers) {
        return new ProducerRecord<>(topic.name(), null, null, key.getBytes(StandardCharsets.UTF_8), value, headers);
    }

    private CompletableFuture<Position> send(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<Position> written = new CompletableFuture<>();
        producer.send(record, (at, failure) -> {
            if (failure == null) {
                written.complete(Position.after(at.topic(), at.partition(), at.offset()));
            } else {
                written.completeExceptionally(failure);
            }
        });
        return written;
    }

    private static List<Header> headers(String type, String id, String source, Instant time) {
        List<Header> headers = new ArrayList<>();
        headers.add(header("ce_specversion", "1.0"));
        headers.add(header("ce_id", id));
        headers.add(header("ce_source", source));
        headers.add(header("ce_type", CloudEventType.of(type)));
        headers.add(header("ce_time", time.toString()));
        headers.add(header("content-type", "application/avro"));
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends what is still under way, at once. */
    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
        transactions.close();
    }
}
