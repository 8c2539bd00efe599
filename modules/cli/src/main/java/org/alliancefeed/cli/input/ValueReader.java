package org.alliancefeed.cli.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Builds one value from the tokens of a parser. Jackson's own reader takes the last of two fields of one name and the
 * name of a YAML alias for a text; here both are faults of the value, which is read to its end so that the next one can
 * be read as well.
 */
final class ValueReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private Entry.@Nullable Malformed fault;

    private ValueReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The parser stands on the first token of the value; afterwards on its last. */
    static Entry read(JsonParser parser) throws IOException {
        ValueReader reader = new ValueReader(parser);
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode json = reader.value(parser.currentToken());
        return reader.fault != null ? reader.fault : new Entry.Value(line, json);
    }

    private JsonNode value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> NODES.nullNode();
        };
    }

    private JsonNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (object.has(name)) {
                fault("the field '%s' stands here a second time".formatted(name));
            }
            object.set(name, value(parser.nextToken()));
        }
        return object;
    }

    private JsonNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    private JsonNode text() throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            fault("*%s is an alias, which is not taken here; write the value out".formatted(parser.getText()));
        }
        return NODES.textNode(parser.getText());
    }

    private JsonNode number() throws IOException {
        return switch (parser.getNumberValue()) {
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case BigInteger number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.numberNode(number);
            case Number number -> NODES.numberNode(number.doubleValue());
        };
    }

    private void fault(String reason) {
        if (fault == null) {
            fault = new Entry.Malformed(parser.currentTokenLocation().getLineNr(), reason);
        }
    }
}
