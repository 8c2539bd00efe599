package org.alliancefeed.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.date.Edtf;
import org.alliancefeed.model.date.EdtfException;
import org.alliancefeed.model.event.Details;
import org.alliancefeed.model.event.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record from JSON and collects every problem with its pointer, where a data binder would stop at the first.
 * What a component needs follows from its declaration: nullable, with a {@link org.alliancefeed.model.Default}, a list
 * (empty when left out), or required.
 */
public final class RecordReader {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

    private final List<Problem> problems = new ArrayList<>();

    private RecordReader() {}

    /** What was read: the record, or why there is none. */
    public record Result<R extends Record>(@Nullable R value, List<Problem> problems) {}

    public static <R extends Record> Result<R> read(JsonNode json, Class<R> type) {
        RecordReader reader = new RecordReader();
        Object value = reader.object(json, type, "");
        return new Result<>(reader.problems.isEmpty() ? type.cast(value) : null, reader.problems);
    }

    private @Nullable Object object(JsonNode json, Class<?> type, String pointer) {
        if (!json.isObject()) {
            return problem(pointer, "must be an object, but is " + describe(json));
        }
        Shape shape = Shape.of(type);
        Set<String> known = new HashSet<>();
        @Nullable Object[] values = new @Nullable Object[shape.components().size()];
        int before = problems.size();
        for (int i = 0; i < values.length; i++) {
            Shape.Component component = shape.components().get(i);
            if (component.type() == Details.class) {
                values[i] = details(json, pointer, known);
            } else {
                known.add(component.name());
                values[i] = component(json.path(component.name()), component, pointer + "/" + component.name());
            }
        }
        for (String field : (Iterable<String>) json::fieldNames) {
            if (!known.contains(field)) {
                problem(pointer + "/" + escape(field), "is not a field here; the fields are " + listed(known));
            }
        }
        return problems.size() > before ? null : shape.create(values);
    }

    private @Nullable Object details(JsonNode json, String pointer, Set<String> known) {
        known.add("kind");
        JsonNode kind = json.path("kind");
        Optional<Kind> found = Word.find(Kind.class, kind.asText());
        if (found.isEmpty()) {
            for (Kind any : Kind.values()) {
                known.add(any.text());
            }
            return isNothing(kind)
                    ? problem(pointer + "/kind", "is missing; it is one of " + Word.listed(Kind.class))
                    : value(kind, Kind.class, pointer + "/kind");
        }
        String key = found.get().text();
        known.add(key);
        JsonNode fields = json.path(key);
        JsonNode given = isNothing(fields) ? JsonNodeFactory.instance.objectNode() : fields;
        return object(given, found.get().details(), pointer + "/" + key);
    }

    private @Nullable Object component(JsonNode json, Shape.Component component, String pointer) {
        if (List.class.isAssignableFrom(component.type())) {
            return list(json, component.itemType(), pointer);
        }
        if (!isNothing(json)) {
            return value(json, component.type(), pointer);
        }
        String text = component.defaultText();
        if (text != null) {
            return component.type() == int.class
                    ? Integer.valueOf(text)
                    : text.isEmpty() ? text : value(JsonNodeFactory.instance.textNode(text), component.type(), pointer);
        }
        if (component.isNullable()) {
            return null;
        }
        if (component.type() == boolean.class) {
            return false;
        }
        return problem(pointer, "is missing");
    }

    private @Nullable Object list(JsonNode json, Class<?> itemType, String pointer) {
        if (isNothing(json)) {
            return List.of();
        }
        if (!json.isArray()) {
            return problem(pointer, "must be an array, but is " + describe(json));
        }
        List<Object> items = new ArrayList<>(json.size());
        for (int i = 0; i < json.size(); i++) {
            Object item = value(json.get(i), itemType, pointer + "/" + i);
            if (item != null) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }

    private @Nullable Object value(JsonNode json, Class<?> type, String pointer) {
        if (!Shape.isText(type)) {
            return object(json, type, pointer);
        }
        if (type == boolean.class || type == Boolean.class) {
            return json.isBoolean() ? json.booleanValue() : problem(pointer, "must be true or false");
        }
        if (type == int.class || type == Integer.class) {
            if (!json.isIntegralNumber()) {
                return problem(pointer, "must be a whole number, but is " + describe(json));
            }
            return json.canConvertToInt()
                    ? json.intValue()
                    : problem(pointer, "must be at most " + Integer.MAX_VALUE + ", but is " + describe(json));
        }
        if (!json.isTextual()) {
            return problem(
                    pointer,
                    "must be a string, but is " + describe(json)
                            + (json.isNumber() || json.isBoolean() ? "; put it in quotes" : ""));
        }
        String text = json.textValue();
        if (text.isBlank()) {
            return problem(pointer, "must not be blank; leave it out where there is nothing to say");
        }
        if (type == Edtf.class) {
            try {
                return Edtf.parse(text);
            } catch (EdtfException e) {
                return problem(pointer, e.getMessage());
            }
        }
        if (Word.class.isAssignableFrom(type)) {
            Class<? extends Word> vocabulary = type.asSubclass(Word.class);
            Optional<? extends Word> word = Word.find(vocabulary, text);
            return word.isPresent() ? word.get() : problem(pointer, notAWord(text, vocabulary));
        }
        return loneSurrogate(text) ? problem(pointer, "is not well-formed Unicode") : text;
    }

    private @Nullable Object problem(String pointer, @Nullable String reason) {
        problems.add(new Problem(pointer, String.valueOf(reason)));
        return null;
    }

    private static boolean isNothing(JsonNode json) {
        return json.isMissingNode() || json.equals(NOTHING);
    }

    private static String notAWord(String text, Class<? extends Word> vocabulary) {
        return "'" + shorten(text) + "' is none of " + Word.listed(vocabulary);
    }

    private static String describe(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "the string '" + shorten(json.textValue()) + "'";
            case MISSING -> "missing";
            default -> shorten(json.toString());
        };
    }

    private static String listed(Collection<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    /** The text comes from anyone, and problems go to logs and terminals: short, and nothing that acts on a screen. */
    private static String shorten(String text) {
        String start = text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
        return start.replaceAll("\\p{C}", "\uFFFD");
    }

    /** RFC 6901. */
    private static String escape(String field) {
        return shorten(field).replace("~", "~0").replace("/", "~1");
    }

    private static boolean loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                return true;
            }
        }
        return false;
    }
}
