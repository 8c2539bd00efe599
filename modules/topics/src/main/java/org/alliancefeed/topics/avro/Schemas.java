package org.alliancefeed.topics.avro;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancefeed.model.event.Kind;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/**
 * The schemas of {@code schemas/}, composed: the parts that several share are written once there, and what is
 * registered holds everything, so that any consumer can read it.
 */
public final class Schemas {

    private static final List<String> SHARED =
            List.of("place", "person", "participant", "source", "claim", "organization-ref");

    private static final Schemas ALL = new Schemas();

    private final Map<Kind, Schema> events = new EnumMap<>(Kind.class);
    private final Schema organization;
    private final Schema judgement;
    private final Schema activityState;
    private final Schema activityChange;
    private final Schema timelineRow;
    private final Schema rejectedRecord;
    private final Schema placedEvent;
    private final Schema pin;

    private Schemas() {
        Schema.Parser parser = new Schema.Parser();
        SHARED.forEach(name -> parse(parser, "shared/" + name));
        Schema event = parse(parser, "event");
        Map<Kind, Schema> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kinds.put(kind, parse(parser, "kinds/" + kind.text()));
        }
        kinds.forEach((kind, details) -> events.put(kind, eventOf(kind, event, details)));
        organization = parse(parser, "organization");
        judgement = parse(parser, "judgement");
        timelineRow = parse(parser, "timeline-row");
        rejectedRecord = parse(parser, "rejected-record");
        placedEvent = parse(parser, "internal/placed-event");
        pin = parse(parser, "internal/pin");
        Schema.Parser states = new Schema.Parser();
        SHARED.forEach(name -> parse(states, "shared/" + name));
        Schema activity = activityOf(parse(states, "activity"), kinds);
        activityState = with(activity, "activity-state");
        activityChange = with(activity, "activity-change");
    }

    public static Schema event(Kind kind) {
        return Objects.requireNonNull(ALL.events.get(kind));
    }

    public static Schema organization() {
        return ALL.organization;
    }

    public static Schema judgement() {
        return ALL.judgement;
    }

    public static Schema activityState() {
        return ALL.activityState;
    }

    public static Schema activityChange() {
        return ALL.activityChange;
    }

    public static Schema timelineRow() {
        return ALL.timelineRow;
    }

    public static Schema rejectedRecord() {
        return ALL.rejectedRecord;
    }

    public static Schema placedEvent() {
        return ALL.placedEvent;
    }

    public static Schema pin() {
        return ALL.pin;
    }

    /** The shared fields, then the kind's own under the kind's name. */
    private static Schema eventOf(Kind kind, Schema event, Schema details) {
        List<Field> fields = copy(event);
        fields.add(new Field(kind.text(), details, "What only this kind has.", Map.of()));
        String name = details.getName() + "Event";
        return Schema.createRecord(
                name, "What a source says: " + details.getDoc(), event.getNamespace(), false, fields);
    }

    private static Schema activityOf(Schema activity, Map<Kind, Schema> kinds) {
        List<Field> fields = copy(activity);
        kinds.forEach((kind, details) -> fields.add(new Field(
                kind.text(),
                Schema.createUnion(Schema.create(Schema.Type.NULL), details),
                "What only this kind has.",
                Field.NULL_DEFAULT_VALUE)));
        return Schema.createRecord(activity.getName(), activity.getDoc(), activity.getNamespace(), false, fields);
    }

    private static Schema with(Schema activity, String name) {
        Schema.Parser parser = new Schema.Parser();
        parser.addTypes(List.of(activity));
        return parse(parser, name);
    }

    private static List<Field> copy(Schema record) {
        List<Field> fields = new ArrayList<>();
        record.getFields().forEach(field -> fields.add(new Field(field, field.schema())));
        return fields;
    }

    private static Schema parse(Schema.Parser parser, String name) {
        String path = "/schemas/" + name + ".avsc";
        try (InputStream file = Schemas.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no schema at " + path);
            }
            return parser.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which kind of event a schema describes, by its name. */
    static Kind kindOf(Schema schema) {
        return Arrays.stream(Kind.values())
                .filter(kind -> isOf(event(kind), schema))
                .findFirst()
                .orElseThrow(() -> new UndecodableRecord("schema " + schema.getFullName()
                        + " is not that of an event; publish with the topic's schema"));
    }

    /** Whether both are versions of one schema. Avro leaves the namespace open, and so do registries. */
    static boolean isOf(Schema ours, Schema other) {
        return other.getName().equals(ours.getName());
    }
}
