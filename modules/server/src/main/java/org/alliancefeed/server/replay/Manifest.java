package org.alliancefeed.server.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.alliancefeed.model.Digest;
import org.alliancefeed.topics.log.LogRecord;
import org.alliancefeed.topics.log.Position;
import org.apache.kafka.common.TopicPartition;

/** By what a history is checked: how many records of each topic, between which offsets, and a digest of every line. */
final class Manifest {

    private final Position start;
    private final Map<String, Long> records = new TreeMap<>();
    private final MessageDigest digest = Digest.sha256();
    private long unreadable;

    Manifest(Position start) {
        this.start = start;
        start.next().keySet().forEach(partition -> records.put(partition.topic(), 0L));
    }

    /** @param line with the line feed at its end */
    void count(LogRecord one, boolean isUnreadable, byte[] line) {
        records.merge(one.topic().name(), 1L, Long::sum);
        unreadable += isUnreadable ? 1 : 0;
        digest.update(line);
    }

    /** Once, as it ends the digest. */
    ObjectNode json(Position end) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode manifest = json.putObject("manifest");
        ObjectNode counts = manifest.putObject("records");
        records.forEach(counts::put);
        manifest.put("unreadable", unreadable);
        manifest.set("start", offsets(start));
        manifest.set("end", offsets(end));
        manifest.put("position", end.text());
        manifest.put("sha256", HexFormat.of().formatHex(digest.digest()));
        return json;
    }

    private static ObjectNode offsets(Position position) {
        ObjectNode byTopic = JsonNodeFactory.instance.objectNode();
        position.next().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition)))
                .forEach(entry -> byTopic.withObjectProperty(entry.getKey().topic())
                        .put(String.valueOf(entry.getKey().partition()), entry.getValue()));
        return byTopic;
    }
}
