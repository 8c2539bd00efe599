package org.alliancefeed.cli.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.alliancefeed.cli.sheet.Mapping.Case;
import org.alliancefeed.model.Problem;
import org.alliancefeed.model.Word;
import org.alliancefeed.model.event.Kind;

/** Reads a mapping and collects everything that is wrong with it. */
final class MappingReader {

    static final String ORGANIZATION = "organization";

    private static final Set<String> FIELDS = Set.of("kind", "dates", "values", "columns", "cases", "skip", "ignore");

    private final List<Problem> problems = new ArrayList<>();

    /** What came of a mapping when {@link #problems} is empty. */
    Mapping read(JsonNode json) {
        checkFields(json, "", FIELDS);
        Content content = content(json.path("kind"));
        Map<String, List<Template>> columns = columns(json.path("columns"), "/columns", content);
        Mapping mapping = new Mapping(
                content,
                map(json.path("dates"), "/dates", this::dates),
                map(json.path("values"), "/values", (words, at) -> map(words, at, this::text)),
                columns,
                list(json.path("cases"), "/cases", (one, at) -> aCase(one, at, content)),
                list(json.path("skip"), "/skip", this::condition),
                texts(json.path("ignore"), "/ignore").stream()
                        .map(Condition::pattern)
                        .toList());
        if (content.isMixed() && !columns.containsKey("kind")) {
            fault(
                    "/kind",
                    "is missing; it is %s, %s, or a column under \"columns\""
                            .formatted(Word.listed(Kind.class), ORGANIZATION));
        }
        return mapping;
    }

    List<Problem> problems() {
        return problems;
    }

    private Content content(JsonNode kind) {
        if (kind.isMissingNode()) {
            return Content.events();
        }
        if (kind.asText().equals(ORGANIZATION)) {
            return Content.organizations();
        }
        return Word.find(Kind.class, kind.asText()).map(Content::events).orElseGet(() -> {
            fault("/kind", "'%s' is none of %s, %s".formatted(kind.asText(), Word.listed(Kind.class), ORGANIZATION));
            return Content.events();
        });
    }

    private Map<String, List<Template>> columns(JsonNode json, String at, Content content) {
        Map<String, List<Template>> columns = map(json, at, this::templates);
        for (String heading : columns.keySet()) {
            if (!content.has(heading)) {
                fault(
                        at + "/" + heading,
                        "is no column for %s; %s"
                                .formatted(content.rowName(), Heading.remedy(heading, content.headings())));
            }
        }
        return columns;
    }

    private List<Template> templates(JsonNode json, String at) {
        return texts(json, at).stream()
                .map(text -> checked(text, Template::parse, at))
                .flatMap(List::stream)
                .toList();
    }

    private DateFormats dates(JsonNode json, String at) {
        List<String> patterns = texts(json, at);
        return checked(patterns, DateFormats::of, at).stream().findFirst().orElse(DateFormats.of(List.of()));
    }

    private Case aCase(JsonNode json, String at, Content content) {
        checkFields(json, at, Set.of("where", "columns"));
        return new Case(
                condition(json.path("where"), at + "/where"), columns(json.path("columns"), at + "/columns", content));
    }

    private Condition condition(JsonNode json, String at) {
        Map<String, List<String>> allowed = map(json, at, this::texts);
        if (allowed.isEmpty()) {
            fault(at, "names no column; write column: text");
        }
        return new Condition(allowed);
    }

    /** One text, or several of them. */
    private List<String> texts(JsonNode json, String at) {
        return json.isArray() ? list(json, at, this::text) : json.isMissingNode() ? List.of() : List.of(text(json, at));
    }

    private String text(JsonNode json, String at) {
        if (json.isContainerNode() || json.isNull()) {
            fault(at, "must be a text");
        }
        return json.asText();
    }

    private void checkFields(JsonNode json, String at, Set<String> known) {
        if (!json.isObject()) {
            fault(
                    at,
                    "must have the fields "
                            + String.join(", ", known.stream().sorted().toList()));
        }
        for (String field : (Iterable<String>) json::fieldNames) {
            if (!known.contains(field)) {
                fault(
                        at + "/" + field,
                        "is not a field here; "
                                + Heading.remedy(field, known.stream().sorted().toList()));
            }
        }
    }

    private <T> Map<String, T> map(JsonNode json, String at, Reading<T> reading) {
        Map<String, T> all = new LinkedHashMap<>();
        if (!json.isObject() && !json.isMissingNode()) {
            fault(at, "must be lines of the form name: value");
        }
        json.properties()
                .forEach(field -> all.put(field.getKey(), reading.read(field.getValue(), at + "/" + field.getKey())));
        return all;
    }

    private <T> List<T> list(JsonNode json, String at, Reading<T> reading) {
        List<T> all = new ArrayList<>();
        if (!json.isArray() && !json.isMissingNode()) {
            fault(at, "must be a list");
        }
        for (int i = 0; i < json.size() && json.isArray(); i++) {
            all.add(reading.read(json.get(i), at + "/" + i));
        }
        return all;
    }

    private <S, T> List<T> checked(S source, Function<S, T> reading, String at) {
        try {
            return List.of(reading.apply(source));
        } catch (IllegalArgumentException e) {
            fault(at, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private void fault(String pointer, String reason) {
        problems.add(new Problem(pointer, reason));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(JsonNode json, String at);
    }
}
