package org.alliancefeed.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.alliancefeed.cli.Failure;
import org.alliancefeed.model.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Holds the lines of a replay against the manifest at its end: how many records of each topic, and the SHA-256 of all
 * lines before it with their line feeds.
 */
final class ManifestCheck {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] MANIFEST = "{\"manifest\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TOPIC = "{\"topic\":\"".getBytes(StandardCharsets.UTF_8);

    private final Map<String, Long> counts = new TreeMap<>();
    private final MessageDigest digest = Digest.sha256();
    private long records;
    private @Nullable JsonNode manifest;

    /**
     * @param line without its line feed
     * @throws Failure when nothing may stand here
     */
    void line(byte[] line) {
        if (manifest != null) {
            throw new Failure("the replay goes on behind its manifest");
        }
        if (startsWith(line, MANIFEST)) {
            manifest = parsed(line).path("manifest");
            return;
        }
        counts.merge(topic(line), 1L, Long::sum);
        records++;
        digest.update(line);
        digest.update((byte) '\n');
    }

    long records() {
        return records;
    }

    /** How many records stand in it as bytes because nobody could read them. */
    long unreadable() {
        return manifest == null ? 0 : manifest.path("unreadable").asLong();
    }

    /**
     * To be called once, at the end.
     *
     * @throws Failure when the replay is not what its manifest says
     */
    void finish() {
        if (manifest == null) {
            throw new Failure("the replay broke off after %,d records: it has no manifest".formatted(records));
        }
        List<String> differences = new ArrayList<>();
        JsonNode promised = manifest.path("records");
        Set<String> topics = new TreeSet<>(counts.keySet());
        promised.fieldNames().forEachRemaining(topics::add);
        for (String topic : topics) {
            long came = counts.getOrDefault(topic, 0L);
            long said = promised.path(topic).asLong();
            if (came != said) {
                differences.add("%s has %,d records and should have %,d".formatted(topic, came, said));
            }
        }
        if (!manifest.path("sha256").asText().equals(HexFormat.of().formatHex(digest.digest()))) {
            differences.add("its lines are not those that the SHA-256 is of");
        }
        if (!differences.isEmpty()) {
            throw new Failure("the replay is not what its manifest says: " + String.join("; ", differences));
        }
    }

    /** Without parsing the rest of the line: every line of the feed begins with its topic. */
    private static String topic(byte[] line) {
        if (startsWith(line, TOPIC)) {
            for (int i = TOPIC.length; i < line.length; i++) {
                if (line[i] == '"') {
                    return new String(line, TOPIC.length, i - TOPIC.length, StandardCharsets.UTF_8);
                }
            }
        }
        return parsed(line).path("topic").asText();
    }

    private static JsonNode parsed(byte[] line) {
        try {
            return MAPPER.readTree(new String(line, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new Failure("the replay has a line that is not JSON; is it a feed?", e);
        }
    }

    private static boolean startsWith(byte[] line, byte[] beginning) {
        return line.length >= beginning.length
                && Arrays.equals(line, 0, beginning.length, beginning, 0, beginning.length);
    }
}
