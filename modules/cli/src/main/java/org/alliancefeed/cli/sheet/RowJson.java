package org.alliancefeed.cli.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancefeed.cli.input.Cells;
import org.alliancefeed.model.Problem;
import org.jspecify.annotations.Nullable;

/** The JSON that a row comes to, and from which column each part of it came. */
final class RowJson implements Cells {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> columns = new HashMap<>();
    private final List<Problem> faults = new ArrayList<>();

    /** @param expected the column that each pointer would come from */
    RowJson(Map<String, String> expected) {
        columns.putAll(expected);
    }

    ObjectNode json() {
        return json;
    }

    void set(String pointer, JsonNode value, String column) {
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) at(pointer.substring(0, last))).set(pointer.substring(last + 1), value);
        columns.put(pointer, column);
    }

    void append(String pointer, JsonNode item, String column) {
        ArrayNode items = json.withArray(pointer);
        columns.put(pointer, column);
        columns.put(pointer + "/" + items.size(), column);
        items.add(item);
    }

    /** What would stand there would come from that column. */
    void expect(String pointer, String column) {
        if (json.at(pointer).isMissingNode()) {
            columns.put(pointer, column);
        }
    }

    void fault(String pointer, String column, String reason) {
        columns.put(pointer, column);
        faults.add(new Problem(pointer, reason));
    }

    /** What stands there, made if nothing does: an array's first item under 0, else an object. */
    private JsonNode at(String pointer) {
        if (pointer.isEmpty()) {
            return json;
        }
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        if (name.equals("0")) {
            ArrayNode items = json.withArray(pointer.substring(0, last));
            return items.isEmpty() ? items.addObject() : items.get(0);
        }
        return ((ObjectNode) at(pointer.substring(0, last))).withObject("/" + name);
    }

    @Override
    public @Nullable String columnOf(String pointer) {
        for (String part = pointer; !part.isEmpty(); part = part.substring(0, part.lastIndexOf('/'))) {
            String column = columns.get(part);
            if (column != null) {
                return column;
            }
        }
        return null;
    }

    @Override
    public List<Problem> faults() {
        return List.copyOf(faults);
    }
}
