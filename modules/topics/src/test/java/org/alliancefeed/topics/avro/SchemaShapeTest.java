package org.alliancefeed.topics.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.json.Shape;
import org.alliancefeed.model.judgement.Judgement;
import org.alliancefeed.model.organization.Organization;
import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.RejectedRecord;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas are the contract and the records are how Java sees it: both must say the same. */
class SchemaShapeTest {

    static Stream<Arguments> recordsAndSchemas() {
        return Stream.concat(
                Arrays.stream(Kind.values()).map(kind -> arguments(Event.class, Schemas.event(kind), kind)),
                Stream.of(
                        arguments(Organization.class, Schemas.organization(), null),
                        arguments(Judgement.class, Schemas.judgement(), null),
                        arguments(ActivityState.class, Schemas.activityState(), null),
                        arguments(TimelineRow.class, Schemas.timelineRow(), null),
                        arguments(RejectedRecord.class, Schemas.rejectedRecord(), null),
                        arguments(PlacedEvent.class, Schemas.placedEvent(), null),
                        arguments(Pin.class, Schemas.pin(), null)));
    }

    private static Arguments arguments(Class<?> type, Schema schema, @Nullable Kind kind) {
        return Arguments.of(type, Named.of(schema.getName(), schema), kind);
    }

    @ParameterizedTest
    @MethodSource("recordsAndSchemas")
    void everyRecordAndEveryFieldIsExplained(Class<?> type, Schema schema) {
        for (Schema record : recordsIn(schema)) {
            assertThat(record.getDoc()).as(record.getFullName()).isNotBlank();
            assertThat(record.getFields()).allSatisfy(field -> assertThat(field.doc())
                    .as(record.getFullName() + "." + field.name())
                    .isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("recordsAndSchemas")
    void theSchemaAndTheRecordHaveTheSameFields(Class<?> type, Schema schema, @Nullable Kind kind) {
        assertSameFields(type, schema, kind);
    }

    private static void assertSameFields(Class<?> type, Schema schema, @Nullable Kind kind) {
        Map<String, String> ofRecord = new LinkedHashMap<>();
        for (Shape.Component component : Shape.of(type).components()) {
            ofRecord.putAll(fields(component, kind));
        }
        Map<String, String> ofSchema = new LinkedHashMap<>();
        schema.getFields().forEach(field -> ofSchema.put(field.name(), described(field.schema())));

        assertThat(ofSchema).as(schema.getFullName() + " and " + type).isEqualTo(ofRecord);
        Shape.of(type).components().forEach(component -> assertSameNested(component, schema, kind));
    }

    private static void assertSameNested(Shape.Component component, Schema schema, @Nullable Kind kind) {
        if (component.type() == Details.class) {
            for (Kind one : kinds(kind)) {
                assertSameFields(one.details(), recordIn(schema, one.text()), kind);
            }
            return;
        }
        Class<?> type = List.class.isAssignableFrom(component.type()) ? component.itemType() : component.type();
        if (!Shape.isText(type)) {
            assertSameFields(type, recordIn(schema, component.name()), kind);
        }
    }

    private static Schema recordIn(Schema schema, String field) {
        return recordsIn(schema.getField(field).schema()).iterator().next();
    }

    /** An event has the fields of its kind, an activity those of one of them. */
    private static List<Kind> kinds(@Nullable Kind kind) {
        return kind == null ? List.of(Kind.values()) : List.of(kind);
    }

    private static Map<String, String> fields(Shape.Component component, @Nullable Kind kind) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (component.type() == Details.class) {
            kinds(kind).forEach(one -> fields.put(one.text(), kind == null ? "record or null" : "record"));
        } else {
            fields.put(component.name(), described(component) + (component.isNullable() ? " or null" : ""));
        }
        return fields;
    }

    private static String described(Shape.Component component) {
        return List.class.isAssignableFrom(component.type())
                ? "array of " + described(component.itemType())
                : described(component.type());
    }

    private static String described(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> "int";
            case "long", "boolean" -> type.getSimpleName();
            case "byte[]" -> "bytes";
            default -> Shape.isText(type) ? "string" : "record";
        };
    }

    private static String described(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> {
                assertThat(schema.getTypes()).hasSize(2);
                assertThat(schema.getTypes().getFirst().getType()).isEqualTo(Schema.Type.NULL);
                yield described(schema.getTypes().getLast()) + " or null";
            }
            case ARRAY -> "array of " + described(schema.getElementType());
            default -> schema.getType().getName();
        };
    }

    /** Under FULL_TRANSITIVE, a field can only go again when it has a default. */
    @ParameterizedTest
    @MethodSource("recordsAndSchemas")
    void whatMayBeMissingIsNullByDefault(Class<?> type, Schema schema) {
        for (Schema record : recordsIn(schema)) {
            for (Field field : record.getFields()) {
                if (field.schema().isNullable()) {
                    assertThat(field.defaultVal())
                            .as(record.getFullName() + "." + field.name())
                            .isEqualTo(JsonProperties.NULL_VALUE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("recordsAndSchemas")
    void aDefaultIsTheSameInJsonAndInAvro(Class<?> type, Schema schema) {
        for (Shape.Component component : Shape.of(type).components()) {
            Field field = schema.getField(component.name());
            if (field != null && field.hasDefaultValue() && component.defaultText() != null) {
                assertThat(String.valueOf(field.defaultVal()))
                        .as(type.getSimpleName() + "." + component.name())
                        .isEqualTo(component.defaultText());
            }
        }
    }

    private static Collection<Schema> recordsIn(Schema schema) {
        Map<String, Schema> found = new LinkedHashMap<>();
        collect(schema, found);
        return new ArrayList<>(found.values());
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case RECORD -> {
                if (found.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(one -> collect(one, found));
            default -> {}
        }
    }
}
