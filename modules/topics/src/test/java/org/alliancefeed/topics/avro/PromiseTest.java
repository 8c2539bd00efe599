package org.alliancefeed.topics.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alliancefeed.model.event.Kind;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.Schema.Type;
import org.junit.jupiter.api.Test;

/** That the check of the schema history refuses what it is there to refuse. */
class PromiseTest {

    private static final String BOTH_WAYS = "FULL_TRANSITIVE";
    private static final String READS_OLD = "BACKWARD_TRANSITIVE";

    private final Schema meeting = Schemas.event(Kind.MEETING);
    private final Schema withOptional = with(new Field("weather", nullable(Type.STRING), "", Field.NULL_DEFAULT_VALUE));
    private final Schema withRequired = with(new Field("weather", Schema.create(Type.STRING), ""));

    @Test
    void anAddedFieldWithADefaultIsTaken() {
        assertThat(Promise.broken(BOTH_WAYS, List.of(meeting, withOptional))).isEmpty();
    }

    @Test
    void anAddedFieldWithoutADefaultIsRefused() {
        assertThat(Promise.broken(BOTH_WAYS, List.of(meeting, withRequired)))
                .singleElement()
                .asString()
                .contains("version 2 and version 1", "weather");
    }

    @Test
    void aRemovedFieldWithADefaultIsTaken() {
        assertThat(Promise.broken(BOTH_WAYS, List.of(meeting, without("subjects"))))
                .isEmpty();
    }

    @Test
    void aRemovedRequiredFieldIsRefused() {
        assertThat(Promise.broken(BOTH_WAYS, List.of(meeting, without("id")))).isNotEmpty();
    }

    @Test
    void aRemovedRequiredFieldIsFineWhereOnlyOldRecordsMustStayReadable() {
        assertThat(Promise.broken(READS_OLD, List.of(meeting, without("id")))).isEmpty();
        assertThat(Promise.broken(READS_OLD, List.of(meeting, withRequired))).isNotEmpty();
    }

    @Test
    void anotherTypeIsRefused() {
        Schema number = with(new Field("weather", nullable(Type.INT), "", Field.NULL_DEFAULT_VALUE));

        assertThat(Promise.broken(BOTH_WAYS, List.of(withOptional, number))).isNotEmpty();
    }

    @Test
    void versionsThatAreNotNeighboursAreComparedToo() {
        Schema number = with(new Field("weather", nullable(Type.INT), "", Field.NULL_DEFAULT_VALUE));

        assertThat(Promise.broken(BOTH_WAYS, List.of(withOptional, meeting, number)))
                .singleElement()
                .asString()
                .contains("version 3 and version 1");
    }

    private Schema with(Field added) {
        List<Field> fields = copyWithout("");
        fields.add(added);
        return record(fields);
    }

    private Schema without(String name) {
        return record(copyWithout(name));
    }

    private List<Field> copyWithout(String name) {
        List<Field> fields = new ArrayList<>();
        for (Field field : meeting.getFields()) {
            if (!field.name().equals(name)) {
                fields.add(new Field(field, field.schema()));
            }
        }
        return fields;
    }

    private Schema record(List<Field> fields) {
        return Schema.createRecord(meeting.getName(), meeting.getDoc(), meeting.getNamespace(), false, fields);
    }

    private static Schema nullable(Type type) {
        return Schema.createUnion(Schema.create(Type.NULL), Schema.create(type));
    }
}
