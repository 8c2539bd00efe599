package org.alliancefeed.topics.avro;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.alliancefeed.model.activity.ActivityChange;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.RejectedRecord;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/** The codecs of everything that stands on a topic, over Confluent's serializer, Avro's reader and one registry. */
public final class Codecs {

    /** Schemas are registered by {@link org.alliancefeed.topics.Subjects}, never by whoever happens to write first. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "schema.registry.url", "given-by-the-client",
            "auto.register.schemas", false,
            "avro.remove.java.properties", true);

    private static final int PREFIX = 5;

    private final KafkaAvroSerializer serializer;
    private final Codec<Event> events;
    private final Codec<Organization> organizations;
    private final Codec<Judgement> judgements;
    private final Codec<ActivityState> activities;
    private final Codec<TimelineRow> timelineRows;
    private final Codec<ActivityChange> changes;
    private final Codec<RejectedRecord> rejected;
    private final Codec<PlacedEvent> placedEvents;
    private final Codec<Pin> pins;

    public Codecs(SchemaRegistryClient registry) {
        serializer = new KafkaAvroSerializer(registry, SETTINGS);
        events = new OfEvents(registry);
        organizations = new OfTopic<>(registry, FeedTopic.ORGANIZATIONS, Schemas.organization(), Organization.class);
        judgements = new OfTopic<>(registry, FeedTopic.JUDGEMENTS, Schemas.judgement(), Judgement.class);
        activities = new OfTopic<>(registry, FeedTopic.ACTIVITIES, Schemas.activityState(), ActivityState.class);
        timelineRows = new OfTopic<>(registry, FeedTopic.TIMELINES, Schemas.timelineRow(), TimelineRow.class);
        changes = new OfTopic<>(registry, FeedTopic.CHANGES, Schemas.activityChange(), ActivityChange.class);
        rejected = new OfTopic<>(registry, FeedTopic.REJECTED, Schemas.rejectedRecord(), RejectedRecord.class);
        placedEvents = new OfTopic<>(registry, FeedTopic.BLOCKS, Schemas.placedEvent(), PlacedEvent.class);
        pins = new OfTopic<>(registry, FeedTopic.PINS, Schemas.pin(), Pin.class);
    }

    /** Events of every kind: the topic follows from the kind, the kind from the schema. */
    public Codec<Event> events() {
        return events;
    }

    public Codec<Organization> organizations() {
        return organizations;
    }

    public Codec<Judgement> judgements() {
        return judgements;
    }

    public Codec<ActivityState> activities() {
        return activities;
    }

    public Codec<TimelineRow> timelineRows() {
        return timelineRows;
    }

    public Codec<ActivityChange> changes() {
        return changes;
    }

    public Codec<RejectedRecord> rejected() {
        return rejected;
    }

    public Codec<PlacedEvent> placedEvents() {
        return placedEvents;
    }

    public Codec<Pin> pins() {
        return pins;
    }

    private final class OfEvents implements Codec<Event> {
        private final Readers readers;

        OfEvents(SchemaRegistryClient registry) {
            readers = new Readers(registry, written -> Schemas.event(Schemas.kindOf(written)));
        }

        @Override
        public byte[] encode(Event event) {
            return Codecs.this.encode(FeedTopic.of(event.kind()), event, Schemas.event(event.kind()));
        }

        @Override
        public Event decode(byte[] bytes) {
            return read(bytes, readers, Event.class);
        }
    }

    private final class OfTopic<R extends Record> implements Codec<R> {
        private final FeedTopic topic;
        private final Schema schema;
        private final Class<R> type;
        private final Readers readers;

        OfTopic(SchemaRegistryClient registry, FeedTopic topic, Schema schema, Class<R> type) {
            this.topic = topic;
            this.schema = schema;
            this.type = type;
            readers = new Readers(registry, this::ours);
        }

        /** Avro itself compares fields only, and most of ours have defaults. */
        private Schema ours(Schema written) {
            if (!Schemas.isOf(schema, written)) {
                throw new UndecodableRecord("the record is a " + written.getFullName() + " and no "
                        + schema.getFullName() + "; publish with the topic's schema");
            }
            return schema;
        }

        @Override
        public byte[] encode(R value) {
            return Codecs.this.encode(topic, value, schema);
        }

        @Override
        public R decode(byte[] bytes) {
            return read(bytes, readers, type);
        }
    }

    private byte[] encode(FeedTopic topic, Record value, Schema schema) {
        try {
            return serializer.serialize(topic.name(), RecordBinding.toAvro(value, schema));
        } catch (KafkaException e) {
            if (e instanceof RetriableException || isRegistryAway(e)) {
                throw new RegistryUnavailable(e);
            }
            throw e;
        }
    }

    /** The serializer has many exceptions for it, with what happened as their cause. */
    private static boolean isRegistryAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException answer) {
                return !RegistryUnavailable.isNotFound(answer);
            }
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static <R extends Record> R read(byte[] bytes, Readers readers, Class<R> type) {
        if (bytes.length < PREFIX || bytes[0] != 0) {
            throw new UndecodableRecord("not in the registry's wire format (a zero byte, a schema id of four bytes,"
                    + " Avro); publish with a schema registry serializer");
        }
        DatumReader<GenericRecord> reader = readers.of(ByteBuffer.wrap(bytes).getInt(1));
        try {
            Decoder avro = DecoderFactory.get().binaryDecoder(bytes, PREFIX, bytes.length - PREFIX, null);
            return RecordBinding.fromAvro(reader.read(null, avro), type);
        } catch (UndecodableRecord e) {
            throw e;
        } catch (EOFException e) {
            throw new UndecodableRecord("the bytes do not fit the schema that they name: they end too early", e);
        } catch (IOException | RuntimeException e) {
            // Nothing but the bytes is read here, so nothing but the bytes is at fault.
            throw new UndecodableRecord("the bytes do not fit the schema that they name: " + e, e);
        }
    }
}
