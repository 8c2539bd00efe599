package org.alliancefeed.topics.avro;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.RejectedRecord;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The codecs of everything that stands on a topic, over Confluent's serializers and one registry. */
public final class Codecs {

    /** Schemas are registered by {@link org.alliancefeed.topics.Subjects}, never by whoever happens to write first. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "schema.registry.url", "given-by-the-client",
            "auto.register.schemas", false,
            "avro.remove.java.properties", true);

    private static final int PREFIX = 5;

    private final SchemaRegistryClient registry;
    private final KafkaAvroSerializer serializer;
    private final KafkaAvroDeserializer deserializer;
    private final Map<Integer, Schema> eventSchemas = new ConcurrentHashMap<>();

    public Codecs(SchemaRegistryClient registry) {
        this.registry = registry;
        serializer = new KafkaAvroSerializer(registry, SETTINGS);
        deserializer = new KafkaAvroDeserializer(registry, SETTINGS);
    }

    public Codec<Organization> organizations() {
        return new Fixed<>(FeedTopic.ORGANIZATIONS.name(), Schemas.organization(), Organization.class);
    }

    public Codec<Judgement> judgements() {
        return new Fixed<>(FeedTopic.JUDGEMENTS.name(), Schemas.judgement(), Judgement.class);
    }

    public Codec<ActivityState> activities() {
        return new Fixed<>(FeedTopic.ACTIVITIES.name(), Schemas.activityState(), ActivityState.class);
    }

    public Codec<TimelineRow> timelineRows() {
        return new Fixed<>(FeedTopic.TIMELINES.name(), Schemas.timelineRow(), TimelineRow.class);
    }

    public Codec<RejectedRecord> rejected() {
        return new Fixed<>(FeedTopic.REJECTED.name(), Schemas.rejectedRecord(), RejectedRecord.class);
    }

    public Codec<PlacedEvent> placedEvents() {
        return new Fixed<>(FeedTopic.BLOCKS.name(), Schemas.placedEvent(), PlacedEvent.class);
    }

    /** Events of every kind: the topic follows from the kind, the kind from the schema. */
    public Codec<Event> events() {
        return new Codec<>() {
            @Override
            public byte[] encode(Event event) {
                return Codecs.this.encode(FeedTopic.of(event.kind()).name(), event, Schemas.event(event.kind()));
            }

            @Override
            public Event decode(byte[] bytes) {
                return Codecs.this.decode(bytes, eventSchema(bytes), Event.class);
            }
        };
    }

    private final class Fixed<R extends Record> implements Codec<R> {
        private final String topic;
        private final Schema schema;
        private final Class<R> type;

        Fixed(String topic, Schema schema, Class<R> type) {
            this.topic = topic;
            this.schema = schema;
            this.type = type;
        }

        @Override
        public byte[] encode(R value) {
            return Codecs.this.encode(topic, value, schema);
        }

        @Override
        public R decode(byte[] bytes) {
            return Codecs.this.decode(bytes, schema, type);
        }
    }

    private byte[] encode(String topic, Record value, Schema schema) {
        return serializer.serialize(topic, RecordBinding.toAvro(value, schema));
    }

    private <R extends Record> R decode(byte[] bytes, Schema schema, Class<R> type) {
        checkPrefix(bytes);
        try {
            Object read = deserializer.deserialize("", bytes, schema);
            return RecordBinding.fromAvro((GenericRecord) read, type);
        } catch (SerializationException e) {
            throw unavailableOr(e, "the bytes do not fit the schema that they name");
        } catch (ClassCastException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UndecodableRecord("the bytes do not fit the schema that they name: " + e.getMessage(), e);
        }
    }

    private Schema eventSchema(byte[] bytes) {
        checkPrefix(bytes);
        int id = ByteBuffer.wrap(bytes).getInt(1);
        Schema known = eventSchemas.get(id);
        if (known != null) {
            return known;
        }
        try {
            if (!(registry.getSchemaById(id) instanceof AvroSchema avro)) {
                throw new UndecodableRecord("schema " + id + " is not Avro");
            }
            Schema schema = Schemas.event(Schemas.kindOf(avro.rawSchema()));
            eventSchemas.put(id, schema);
            return schema;
        } catch (RestClientException | IOException e) {
            throw unavailableOr(e, "the registry does not know schema " + id);
        }
    }

    private static void checkPrefix(byte[] bytes) {
        if (bytes.length < PREFIX || bytes[0] != 0) {
            throw new UndecodableRecord("not in the registry's wire format (a zero byte, a schema id of four bytes,"
                    + " Avro); publish with a schema registry serializer");
        }
    }

    /** Data that is wrong is one thing, a registry that is away another: the latter must never reject a record. */
    private static RuntimeException unavailableOr(Exception failure, String reason) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException answer && answer.getStatus() < 500) {
                return new UndecodableRecord(reason + " (" + answer.getMessage() + ")", failure);
            }
            if (cause instanceof RestClientException || cause instanceof IOException && isNetwork(cause)) {
                return new RegistryUnavailable(failure);
            }
        }
        return new UndecodableRecord(reason + ": " + rootMessage(failure), failure);
    }

    private static boolean isNetwork(Throwable cause) {
        return cause instanceof java.net.SocketException
                || cause instanceof java.net.SocketTimeoutException
                || cause instanceof java.net.UnknownHostException
                || cause instanceof java.net.http.HttpTimeoutException;
    }

    private static @Nullable String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
