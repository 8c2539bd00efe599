package org.alliancefeed.cli.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancefeed.model.event.Kind;

/** Puts what a row says into JSON. */
final class RowReader {

    private static final String SOURCE = "/sources/0";

    private final Content content;
    private final Map<String, Integer> rowOfId = new HashMap<>();

    RowReader(Content content) {
        this.content = content;
    }

    RowJson read(List<Stated> row, int number) {
        String said = kind(row);
        Columns columns = content.columns(said);
        RowJson json = new RowJson(columns == null ? Map.of("/kind", "kind") : columns.byPointer());
        Kind kind = content.kind();
        if (columns == null && kind != null) {
            json.fault("/kind", "kind", "is '%s', but every row here is %s".formatted(said, content.rowName()));
        } else if (kind != null) {
            json.set("/kind", JsonNodeFactory.instance.textNode(kind.text()), "kind");
        } else if (columns == null && !said.isEmpty()) {
            json.set("/kind", JsonNodeFactory.instance.textNode(said), "kind");
        }
        if (columns != null) {
            row.forEach(stated -> put(stated, columns, said, json));
            nameSource(json);
            findRepetition(json, number);
        }
        return json;
    }

    private String kind(List<Stated> row) {
        if (content.isOrganizations()) {
            return "";
        }
        return row.stream()
                .filter(stated -> Heading.key(stated.heading()).equals("kind"))
                .map(Stated::text)
                .findFirst()
                .orElse("");
    }

    private void put(Stated stated, Columns columns, String kind, RowJson json) {
        String heading = stated.heading();
        Column column = columns.find(heading).orElse(null);
        String pointer = column == null ? "/" + heading : column.pointer();
        if (stated.fault() != null) {
            json.fault(pointer, stated.column(), stated.fault());
        } else if (stated.text().isEmpty()) {
            json.expect(pointer, stated.column());
        } else if (column == null) {
            json.fault(pointer, stated.column(), "is for no %s; leave the cell empty".formatted(kind));
        } else {
            String fault = column.form().put(stated.text(), pointer, json, stated.column());
            if (fault != null) {
                json.fault(pointer, stated.column(), fault);
            }
        }
    }

    /** A page on the web is known well enough by its address. */
    private static void nameSource(RowJson json) {
        if (json.json().at(SOURCE) instanceof ObjectNode source && !source.has("id") && source.has("url")) {
            json.set(SOURCE + "/id", source.path("url"), column(json, SOURCE + "/url"));
        }
    }

    /** Of two rows with one id only one would stand. */
    private void findRepetition(RowJson json, int number) {
        JsonNode id = json.json().path("id");
        if (!id.isTextual()) {
            return;
        }
        Integer before = rowOfId.putIfAbsent(id.textValue() + " " + json.json().path("revision"), number);
        if (before != null) {
            json.fault(
                    "/id",
                    column(json, "/id"),
                    "row %d has the same, '%s'; give each its own".formatted(before, id.textValue()));
        }
    }

    private static String column(RowJson json, String pointer) {
        return Objects.requireNonNull(json.columnOf(pointer));
    }
}
