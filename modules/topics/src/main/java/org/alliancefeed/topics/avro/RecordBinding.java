package org.alliancefeed.topics.avro;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Kind;
import org.alliancefeed.model.json.Shape;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Turns records into Avro's and back, field by field of the same name. */
final class RecordBinding {

    private RecordBinding() {}

    static GenericRecord toAvro(Record source, Schema schema) {
        GenericData.Record target = new GenericData.Record(schema);
        for (Shape.Component component : Shape.of(source.getClass()).components()) {
            Object value = component.get(source);
            if (value instanceof Details details) {
                Field field = schema.getField(Kind.of(details).text());
                target.put(field.pos(), avro(details, field.schema()));
            } else {
                Field field = schema.getField(component.name());
                target.put(field.pos(), avro(value, field.schema()));
            }
        }
        return target;
    }

    private static @Nullable Object avro(@Nullable Object value, Schema schema) {
        return switch (value) {
            case null -> null;
            case Word word -> word.text();
            case Edtf date -> date.text();
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            case Record nested -> toAvro(nested, present(schema));
            case Collection<?> many -> {
                Schema item = present(schema).getElementType();
                List<@Nullable Object> items = new ArrayList<>(many.size());
                many.forEach(one -> items.add(avro(one, item)));
                yield items;
            }
            default -> value;
        };
    }

    private static Schema present(Schema schema) {
        return schema.isUnion() ? schema.getTypes().get(1) : schema;
    }

    static <R extends Record> R fromAvro(GenericRecord source, Class<R> type) {
        return type.cast(record(source, type));
    }

    private static Object record(GenericRecord source, Class<?> type) {
        List<Shape.Component> components = Shape.of(type).components();
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Component component = components.get(i);
            values[i] = component.type() == Details.class
                    ? details(source)
                    : read(source.get(component.name()), component, component.type());
        }
        return Shape.of(type).create(values);
    }

    private static Object details(GenericRecord source) {
        for (Kind kind : Kind.values()) {
            if (source.hasField(kind.text()) && source.get(kind.text()) instanceof GenericRecord fields) {
                return record(fields, kind.details());
            }
        }
        throw new UndecodableRecord("the record has the fields of no kind of event");
    }

    private static @Nullable Object read(@Nullable Object value, Shape.Component component, Class<?> type) {
        return switch (value) {
            case null -> null;
            case GenericRecord nested -> record(nested, type);
            case Collection<?> many -> {
                List<@Nullable Object> items = new ArrayList<>(many.size());
                many.forEach(item -> items.add(read(item, component, component.itemType())));
                yield List.copyOf(items);
            }
            case ByteBuffer buffer -> {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.duplicate().get(bytes);
                yield bytes;
            }
            case CharSequence text -> text(text.toString(), component.name(), type);
            default -> value;
        };
    }

    private static Object text(String text, String field, Class<?> type) {
        if (type == Edtf.class) {
            try {
                return Edtf.parse(text);
            } catch (IllegalArgumentException e) {
                throw new UndecodableRecord(field + ": " + e.getMessage(), e);
            }
        }
        if (Word.class.isAssignableFrom(type)) {
            Class<? extends Word> vocabulary = type.asSubclass(Word.class);
            return Word.find(vocabulary, text)
                    .orElseThrow(() ->
                            new UndecodableRecord(field + ": '" + text + "' is none of " + Word.listed(vocabulary)));
        }
        return text;
    }
}
