package org.alliancefeed.cli.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancefeed.model.event.Role;
import org.alliancefeed.model.organization.Organization.NameType;
import org.jspecify.annotations.Nullable;

/** What is written in the cells of a column. */
interface CellForm {

    /** @return what is wrong with the text; null when it is in the row */
    @Nullable String put(String text, String pointer, RowJson row, String column);

    CellForm TEXT = one(text -> nodes().textNode(text));

    /** {@code Joint declaration} is as good as {@code joint-declaration}. */
    CellForm WORD = one(text -> nodes().textNode(word(text)));

    CellForm NUMBER = one(
            text -> text.matches("-?\\d{1,9}") ? nodes().numberNode(Integer.parseInt(text)) : nodes().textNode(text));

    CellForm TEXTS = many(text -> nodes().textNode(text));

    /** {@code Shenzhen, CN}; without two capital letters at its end all of it is the name. */
    CellForm PLACES = many(CellForm::place);

    /** {@code working groups: each holds a meeting of its own}. */
    CellForm CLAIMS = (text, pointer, row, column) -> {
        for (String item : items(text)) {
            int colon = item.indexOf(": ");
            if (colon < 0) {
                return "'%s' has no colon; write what it is about, a colon and what is said".formatted(item);
            }
            row.append(
                    pointer,
                    nodes().objectNode()
                            .put("about", item.substring(0, colon).strip())
                            .put("value", item.substring(colon + 2).strip()),
                    column);
        }
        return null;
    };

    /** {@code Huawei}, {@code Hu Jianbo @ AII} or {@code Hu Jianbo, secretary general @ AII}. */
    static CellForm participants(Role role) {
        return many(item -> participant(item, role));
    }

    static CellForm names(NameType type, @Nullable String language) {
        return many(item -> {
            ObjectNode name = nodes().objectNode().put("text", item);
            if (language != null) {
                name.put("language", language);
            }
            return name.put("type", type.text());
        });
    }

    static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    private static JsonNode place(String item) {
        Matcher matcher = Pattern.compile("(.+?)\\s*,\\s*([A-Z]{2})").matcher(item);
        return matcher.matches()
                ? nodes().objectNode().put("name", matcher.group(1)).put("country", matcher.group(2))
                : nodes().objectNode().put("name", item);
    }

    private static JsonNode participant(String item, Role role) {
        int at = item.lastIndexOf(" @ ");
        String organization = at < 0 ? item : item.substring(at + 3).strip();
        ObjectNode participant =
                nodes().objectNode().put("organization", organization).put("role", role.text());
        if (at >= 0) {
            String[] person = item.substring(0, at).split(",", 2);
            ObjectNode named = participant.putObject("person").put("name", person[0].strip());
            if (person.length == 2) {
                named.put("position", person[1].strip());
            }
        }
        return participant;
    }

    private static CellForm one(Function<String, JsonNode> value) {
        return (text, pointer, row, column) -> {
            row.set(pointer, value.apply(text), column);
            return null;
        };
    }

    private static CellForm many(Function<String, JsonNode> item) {
        return (text, pointer, row, column) -> {
            items(text).forEach(one -> row.append(pointer, item.apply(one), column));
            return null;
        };
    }

    /** Several in one cell stand between semicolons or on lines of their own. */
    private static List<String> items(String text) {
        return Arrays.stream(text.split("[;\\n]", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static JsonNodeFactory nodes() {
        return JsonNodeFactory.instance;
    }
}
