package org.alliancefeed.server.hostile;

import static org.alliancefeed.server.Samples.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bodies that are nearly what they should be, and some that are not at all. */
final class HostileBodies {

    private static final List<String> ENCODINGS = List.of("UTF-16", "UTF-16LE", "UTF-32BE", "ISO-8859-1", "IBM037");

    private static final JsonNode EVENT = json("""
            {"kind":"meeting","id":"hostile-1","revision":1,"status":"occurred","when":"2021-12-14/2021-12-16",
             "announced":"2021-11","title":"A plenary","summary":"It met.","language":"en",
             "places":[{"name":"Shenzhen","country":"CN"}],
             "participants":[{"organization":"Hostile Ltd.","role":"convener","person":{"name":"Hu","position":"chair"}}],
             "sources":[{"id":"s-1","publisher":"Hostile","url":"https://example.org/1","title":"t",
                         "publishedOn":"2021-12-15","quote":"q","derivedFrom":["s-0"]}],
             "claims":[{"about":"size","value":"10"}],"denies":["hostile-2"],"partOf":null,"subjects":["x"],
             "meeting":{"series":"plenary","ordinal":18}}""");

    private static final JsonNode ORGANIZATION = json("""
            {"id":"hostile-org","kind":"company","country":"TW","website":"https://example.org","parent":"hostile-parent",
             "mergedInto":null,"names":[{"text":"Hostile Ltd.","language":"en","type":"official"},
                                        {"text":"敌","language":"zh-Hant","type":"alias"}],
             "identifiers":{"wikidata":"Q1","lei":null,"ror":null}}""");

    private static final JsonNode JUDGEMENT =
            json("{\"activity\":\"hostile-2\",\"by\":\"Ada\",\"at\":\"2026-01-01T00:00:00Z\",\"why\":\"so\"}");

    private static final JsonNode CLOUD_EVENT = json("""
            {"specversion":"1.0","id":"1","source":"/test","type":"org.alliancefeed.meeting.v1","subject":"hostile-3",
             "time":"2026-01-01T00:00:00Z","datacontenttype":"application/json","dataschema":"https://example.org/s",
             "extension":"x","data":{"when":"2021","title":"t","participants":[{"organization":"Hostile Ltd.","role":"host"}]}}""");

    static final List<JsonNode> GOOD = List.of(EVENT, ORGANIZATION, JUDGEMENT, CLOUD_EVENT);

    private final Random random;
    private final HostileValues values;

    HostileBodies(Random random, HostileValues values) {
        this.random = random;
        this.values = values;
    }

    byte[] any() {
        JsonNode good = values.oneOf(GOOD);
        return switch (random.nextInt(12)) {
            case 0 -> values.noise(random.nextInt(200)).getBytes(StandardCharsets.UTF_8);
            case 1 -> damaged(bytes(good));
            case 2 -> cut(bytes(good));
            case 3 -> good.toString().getBytes(Charset.forName(values.oneOf(ENCODINGS)));
            case 4 -> deep();
            case 5 -> lines(good);
            case 6 -> bytes("[" + values.spoilt(good) + "," + values.json() + "," + values.spoilt(good) + "]");
            case 7 -> bytes(good + values.oneOf(List.of("}", ",", "{}", "\u0000", "//", "\uFEFF")));
            case 8 -> twice(good);
            default -> bytes(values.spoilt(values.spoilt(good)));
        };
    }

    /** Longer than a body may be. */
    byte[] tooLarge() {
        byte[] large = new byte[(8 << 20) + 1 + random.nextInt(1 << 20)];
        Arrays.fill(large, (byte) values.oneOf(List.of((int) ' ', (int) '[', (int) '1', (int) '\n', 0xFF))
                .intValue());
        return large;
    }

    private byte[] damaged(byte[] good) {
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            good[random.nextInt(good.length)] = (byte) random.nextInt(256);
        }
        return good;
    }

    private byte[] cut(byte[] good) {
        return Arrays.copyOf(good, random.nextInt(good.length));
    }

    private byte[] deep() {
        int depth = 1 << random.nextInt(17);
        return bytes(values.oneOf(List.of("[", "{\"a\":", "[{\"id\":[")).repeat(depth));
    }

    private byte[] lines(JsonNode good) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = random.nextInt(8); i >= 0; i--) {
            lines.writeBytes(
                    switch (random.nextInt(4)) {
                        case 0 -> cut(bytes(good));
                        case 1 -> bytes(values.noise(20));
                        case 2 -> bytes(values.oneOf(List.of("", "  ", "[]", "null", "1", "\"\"")));
                        default -> bytes(values.spoilt(good));
                    });
            lines.writeBytes(bytes(values.oneOf(List.of("\n", "\r\n", "\r", "\n\n"))));
        }
        return lines.toByteArray();
    }

    /** With its first field twice. */
    private static byte[] twice(JsonNode good) {
        String name = good.fieldNames().next();
        return bytes("{\"" + name + "\":1," + good.toString().substring(1));
    }

    private static byte[] bytes(JsonNode json) {
        return bytes(json.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
