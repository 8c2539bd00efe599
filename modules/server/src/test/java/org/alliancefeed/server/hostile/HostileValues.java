package org.alliancefeed.server.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that nobody means, by chance. */
final class HostileValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "\u0000\u0001\u001F\u007F",
            "\uD800",
            "\uDFFF\uD800",
            "\uFEFF\uFFFE\uFFFF",
            "\u202E\u2066\u200B\u200D",
            "Z̸̡̧a̷l̵g̶o̷".repeat(20),
            "👩‍👩‍👧‍👦".repeat(50),
            "ß".repeat(300),
            "İıſK",
            "a".repeat(70_000),
            "(".repeat(5_000),
            "((((((((A) (B)) (C",
            "Name (ABBR) (ABBR) (",
            "'; DROP TABLE events; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x/y}",
            "%00%s%n%x",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "\r\nFeed-Position: x",
            "null",
            "NaN",
            "-0",
            "1e999",
            "~",
            "~" + "x".repeat(5_000),
            "|",
            "organizations:a|a",
            "organizations:|",
            "event:",
            "event:event:event:",
            "http://[::1",
            "javascript:alert(1)",
            "file:///etc/passwd");

    private static final List<String> DATES = List.of(
            "2021-02-30",
            "2021-13",
            "2021-1-1",
            "20211214",
            "2021-12-14T25:61:61Z",
            "Y-99999999999999999999",
            "Y17E9999999",
            "-99999",
            "99999-01-01",
            "2021/2020",
            "2021-12-14/2021-12-13",
            "../..",
            "[2021..2020]",
            "{" + "2021,".repeat(3_000) + "2022}",
            "[" + "2000..2020,".repeat(500) + "2021]",
            "????-??-??",
            "2021-12-14" + "?".repeat(1_000),
            "X".repeat(4) + "-XX-XX",
            "１９９９-０１-０１",
            "2021-21/2021-24",
            "someday");

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String text() {
        return switch (random.nextInt(4)) {
            case 0 -> oneOf(DATES);
            case 1 -> noise(1 + random.nextInt(40));
            default -> oneOf(TEXTS);
        };
    }

    String noise(int length) {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < length; i++) {
            noise.append((char) (random.nextInt(5) == 0 ? random.nextInt(0x10000) : 0x20 + random.nextInt(0x60)));
        }
        return noise.toString();
    }

    JsonNode json() {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(oneOf(List.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40)));
            case 3 -> NODES.numberNode(BigInteger.ONE.shiftLeft(random.nextInt(3_000)));
            case 4 -> NODES.numberNode(new BigDecimal("1E" + (random.nextInt(4_000) - 2_000)));
            case 5 -> many(NODES.arrayNode());
            case 6 -> NODES.objectNode().set(text(), NODES.textNode(text()));
            default -> NODES.textNode(text());
        };
    }

    private ArrayNode many(ArrayNode array) {
        JsonNode one = random.nextBoolean() ? NODES.textNode("a") : NODES.objectNode();
        for (int i = random.nextInt(10) == 0 ? 2_000 : random.nextInt(3); i > 0; i--) {
            array.add(one);
        }
        return array;
    }

    /** The same, with something hostile somewhere in it. */
    JsonNode spoilt(JsonNode good) {
        JsonNode copy = good.deepCopy();
        List<JsonNode> inner = new ArrayList<>();
        gather(copy, inner);
        if (inner.isEmpty()) {
            return json();
        }
        switch (oneOf(inner)) {
            case ObjectNode object -> {
                List<String> names = new ArrayList<>(
                        object.propertyStream().map(Map.Entry::getKey).toList());
                names.add(text());
                String name = oneOf(names);
                if (random.nextInt(6) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, json());
                }
            }
            case ArrayNode array -> {
                if (array.isEmpty() || random.nextBoolean()) {
                    array.add(json());
                } else {
                    array.set(random.nextInt(array.size()), json());
                }
            }
            default -> throw new IllegalStateException();
        }
        return copy;
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(one -> gather(one, containers));
        }
    }
}
