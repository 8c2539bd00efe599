package org.alliancefeed.topics.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.TestFeed;
import org.apache.avro.Schema;
import org.apache.kafka.common.utils.ByteUtils;

/** Bytes that are no record of their topic are told apart from those that are, with a reason that a reader can act on. */
class UndecodableTest {

    private static final SchemaRegistryClient REGISTRY = TestFeed.connection().registry();
    private static final Codecs CODECS = new Codecs(REGISTRY);
    private static final byte[] MEETING = CODECS.events().encode(TestFeed.meeting("aii-plenary-18"));
    private static final int PREFIX = 5;

    /** As a number of one byte. */
    private static final int LETTER = 33;

    @Example
    void nothingAtAll() {
        assertUndecodable(new byte[0], "not in the registry's wire format");
    }

    @Example
    void plainJson() {
        assertUndecodable(
                "{\"id\":\"aii-plenary-18\"}".getBytes(StandardCharsets.UTF_8),
                "publish with a schema registry serializer");
    }

    @Example
    void anotherMagicByte() {
        byte[] wrong = MEETING.clone();
        wrong[0] = 1;

        assertUndecodable(wrong, "a zero byte, a schema id of four bytes");
    }

    @Example
    void aSchemaThatNobodyRegistered() {
        byte[] wrong = withSchema(MEETING, 123_456);

        assertUndecodable(wrong, "the registry does not know schema 123456");
        assertThatThrownBy(() -> CODECS.organizations().decode(wrong))
                .isInstanceOf(UndecodableRecord.class)
                .hasMessageContaining("123456");
    }

    @Property(tries = 200)
    void avroThatIsCutOff(@ForAll @IntRange(min = 5, max = 150) int length) {
        int cut = Math.min(length, MEETING.length - 1);

        assertUndecodable(Arrays.copyOf(MEETING, cut), "do not fit the schema that they name");
    }

    @Example
    void aRecordThatIsNoEvent() {
        byte[] organization = CODECS.organizations().encode(organization());

        assertUndecodable(organization, "schema org.alliancefeed.Organization is not that of an event");
    }

    @Example
    void aRecordOfAnotherTopic() {
        assertThatThrownBy(() -> CODECS.organizations().decode(MEETING))
                .isInstanceOf(UndecodableRecord.class)
                .hasMessageContaining("MeetingEvent")
                .hasMessageContaining("Organization");
    }

    @Example
    void aPlainString() throws Exception {
        int id = REGISTRY.register("of-strings-value", new AvroSchema(Schema.create(Schema.Type.STRING)));

        assertUndecodable(withSchema(new byte[] {0, 0, 0, 0, 0, 2, 'a'}, id), "is not that of an event");
    }

    @Example
    void theFieldsOfAKindAlone() throws Exception {
        int id = REGISTRY.register("of-details-value", new AvroSchema(detailsOfMeeting()));

        assertUndecodable(
                withSchema(new byte[] {0, 0, 0, 0, 0, 0, 0}, id),
                "schema org.alliancefeed.Meeting is not that of an event");
    }

    private static Schema detailsOfMeeting() {
        return Schemas.event(Kind.MEETING).getField("meeting").schema();
    }

    @Property(tries = 2000)
    void randomBytes(@ForAll @Size(max = 60) byte[] bytes) {
        decodesOrSaysWhy(bytes);
    }

    /** Random lengths and counts where Avro expects some, of up to any size. */
    @Property(tries = 5000)
    void randomAvro(@ForAll @Size(max = 60) byte[] bytes) {
        decodesOrSaysWhy(withSchema(
                ByteBuffer.allocate(PREFIX + bytes.length)
                        .position(PREFIX)
                        .put(bytes)
                        .array(),
                idOf(MEETING)));
    }

    @Property(tries = 5000)
    void aByteThatIsAnother(@ForAll @IntRange(min = 5, max = 200) int at, @ForAll byte other) {
        byte[] wrong = MEETING.clone();
        wrong[Math.min(at, MEETING.length - 1)] = other;

        decodesOrSaysWhy(wrong);
    }

    /** A few bytes may claim to be followed by gigabytes, which must not be made room for. */
    @Property
    void aTextThatClaimsToBeLong(@ForAll @LongRange(min = 10) long length) {
        assertUndecodable(avro(length, LETTER), "do not fit the schema that they name");
    }

    @Property
    void aListThatClaimsToBeLong(@ForAll @LongRange(min = 10) long count) {
        // An id, a revision, and then nothing up to the places.
        assertUndecodable(
                avro(1, LETTER, 1, 0, 0, 0, 0, 0, 0, 0, count, 1, LETTER), "do not fit the schema that they name");
    }

    /** A meeting of which the first numbers are these, letters and lengths alike. */
    private static byte[] avro(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(PREFIX + numbers.length * 10).position(PREFIX);
        for (long number : numbers) {
            ByteUtils.writeVarlong(number, bytes);
        }
        return withSchema(Arrays.copyOf(bytes.array(), bytes.position()), idOf(MEETING));
    }

    private static void decodesOrSaysWhy(byte[] bytes) {
        try {
            Event read = CODECS.events().decode(bytes);

            assertThat(read).isNotNull();
        } catch (UndecodableRecord e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("null");
        }
    }

    private static void assertUndecodable(byte[] bytes, String reason) {
        assertThatThrownBy(() -> CODECS.events().decode(bytes))
                .isInstanceOf(UndecodableRecord.class)
                .hasMessageContaining(reason);
    }

    private static byte[] withSchema(byte[] bytes, int id) {
        return ByteBuffer.wrap(bytes.clone()).putInt(1, id).array();
    }

    private static int idOf(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    private static Organization organization() {
        return new Organization(
                "huawei",
                Organization.Kind.COMPANY,
                "CN",
                null,
                null,
                null,
                List.of(new Organization.Name("Huawei", "en", Organization.NameType.OFFICIAL)),
                null);
    }
}
