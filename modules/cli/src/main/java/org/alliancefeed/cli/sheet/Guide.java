package org.alliancefeed.cli.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.event.Kind;

/** What each column is for, and a row that shows it. */
final class Guide {

    private static final JsonNode TEXTS = load();

    private final String content;
    private final Columns columns;

    private Guide(String content, Columns columns) {
        this.content = content;
        this.columns = columns;
    }

    /** @param content a kind of event, or {@code organization} */
    static Guide of(String content) {
        return new Guide(
                content, Word.find(Kind.class, content).map(Columns::of).orElseGet(Columns::ofOrganizations));
    }

    List<Column> columns() {
        return columns.all();
    }

    String meaning(Column column) {
        JsonNode own = TEXTS.at("/meanings/" + content);
        JsonNode common = TEXTS.at("/meanings/event");
        String name = column.pointer().equals("/participants") ? "participants" : column.name();
        return own.path(name).asText(common.path(name).asText()).replace("{}", column.name());
    }

    /** A row by its headings. */
    Map<String, String> example() {
        Map<String, String> row = new LinkedHashMap<>();
        TEXTS.at("/examples/" + content)
                .properties()
                .forEach(cell -> row.put(cell.getKey(), cell.getValue().asText()));
        return row;
    }

    private static JsonNode load() {
        try (InputStream texts = Guide.class.getResourceAsStream("columns.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(texts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
