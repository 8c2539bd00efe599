package org.alliancefeed.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Kind;
import org.jspecify.annotations.Nullable;

/** Writes a record as JSON: components in their declared order, nothing for what is null or empty. */
public final class RecordWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordWriter() {}

    public static ObjectNode write(Record source) {
        ObjectNode object = NODES.objectNode();
        Shape shape = Shape.of(source.getClass());
        if (shape.hasDetails()) {
            object.put("kind", "");
        }
        for (Shape.Component component : shape.components()) {
            Object value = component.get(source);
            if (value instanceof Details details) {
                String kind = Kind.of(details).text();
                object.put("kind", kind);
                object.set(kind, write((Record) details));
            } else if (value != null && !isEmpty(value, component)) {
                object.set(component.name(), node(value));
            }
        }
        return object;
    }

    /** A value as a line of text: a word or a date as it is written, anything else as JSON. */
    public static String text(Object value) {
        JsonNode json = node(value);
        return json.isTextual() ? json.textValue() : json.toString();
    }

    /** Of texts only the one that is empty until it is given: elsewhere an empty text and none are two things. */
    private static boolean isEmpty(Object value, Shape.Component component) {
        return value instanceof Collection<?> many
                ? many.isEmpty()
                : value.equals("") && "".equals(component.defaultText());
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            case Word word -> NODES.textNode(word.text());
            case Record nested -> Shape.isText(nested.getClass()) ? NODES.textNode(nested.toString()) : write(nested);
            case Collection<?> many -> {
                ArrayNode array = NODES.arrayNode();
                many.forEach(item -> array.add(node(item)));
                yield array;
            }
            default -> NODES.textNode(value.toString());
        };
    }
}
