package org.alliancefeed.topics.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.Publisher;
import org.alliancefeed.topics.TestFeed;
import org.alliancefeed.topics.log.Position;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Consumers that know nothing of the feed but the addresses of Kafka and the registry. */
class PlainConsumerTest {

    private static final Connection CONNECTION = TestFeed.connection();
    private static Position published;

    @BeforeAll
    static void publish() throws Exception {
        try (Publisher publisher = Publisher.connect(CONNECTION, "/tests", Clock.systemUTC())) {
            published = publisher.publish(TestFeed.meeting("aii-plenary-18")).get();
        }
    }

    @Test
    void oneWithConfluentsDeserializer() {
        KafkaAvroDeserializer values = new KafkaAvroDeserializer();
        values.configure(Map.of("schema.registry.url", CONNECTION.registryUrl()), false);

        assertIsTheMeeting((GenericRecord)
                TestFeed.recordBefore(published, values, CONNECTION.kafka()).value());
    }

    @Test
    void oneThatFetchesTheSchemaByItsId() throws Exception {
        byte[] value = TestFeed.recordBefore(published).value();

        Schema schema = ((AvroSchema) CONNECTION
                        .registry()
                        .getSchemaById(ByteBuffer.wrap(value).getInt(1)))
                .rawSchema();

        assertIsTheMeeting(read(value, schema, schema));
    }

    @Test
    void oneThatFetchesTheNewestSchemaOfTheSubject() throws Exception {
        byte[] value = TestFeed.recordBefore(published).value();

        Schema schema = new Schema.Parser()
                .parse(CONNECTION
                        .registry()
                        .getLatestSchemaMetadata("alliance.meetings.v1-value")
                        .getSchema());

        assertIsTheMeeting(read(value, schema, schema));
    }

    @Test
    void oneThatBringsTheSchemaFileAlong() throws Exception {
        byte[] value = TestFeed.recordBefore(published).value();

        Schema schema = SubjectHistory.of(FeedTopic.find("meetings").orElseThrow())
                .versions()
                .getLast();

        assertIsTheMeeting(read(value, schema, schema));
    }

    @Test
    void oneThatWantsTwoFieldsOnly() throws Exception {
        byte[] value = TestFeed.recordBefore(published).value();
        Schema two = SchemaBuilder.record("MeetingEvent")
                .namespace("org.alliancefeed")
                .fields()
                .requiredString("id")
                .requiredString("when")
                .endRecord();

        GenericRecord read = read(value, Schemas.event(Kind.MEETING), two);

        assertThat(read.get("when")).hasToString("2021?-12-14");
    }

    private static GenericRecord read(byte[] value, Schema written, Schema wanted) throws Exception {
        return new GenericDatumReader<GenericRecord>(written, wanted)
                .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
    }

    private static void assertIsTheMeeting(GenericRecord record) {
        assertThat(record.getSchema().getFullName()).isEqualTo("org.alliancefeed.MeetingEvent");
        assertThat(record.get("id")).hasToString("aii-plenary-18");
        assertThat(record.get("status")).hasToString("occurred");
        assertThat(record.get("when")).hasToString("2021?-12-14");
        assertThat(((GenericRecord) record.get("meeting")).get("ordinal")).isEqualTo(18);
        GenericRecord participant = (GenericRecord) ((List<?>) record.get("participants")).getFirst();
        assertThat(participant.get("organization")).hasToString("Industrial Internet Industry Alliance");
        assertThat(participant.get("role")).hasToString("convener");
    }
}
