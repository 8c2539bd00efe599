package org.alliancefeed.e2e;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;
import org.alliancefeed.topics.log.LogRecord;

/** What a consumer of the compacted topics of a running feed ends up with. */
final class Tables {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A zero and the number under which the registry at hand knows the schema. */
    private static final int BEFORE_THE_BYTES = 5;

    private Tables() {}

    /** The last value of every key, byte for byte, under the topic and the key. */
    static Map<String, String> of(FeedProcess feed, FeedTopic... topics) {
        Connection connection = new Connection(feed.address("kafka"), feed.address("registry"));
        Map<String, String> tables = new TreeMap<>();
        try (LogReader reader = LogReader.open(connection, List.of(topics), new Bound.Earliest(), new Bound.Now())) {
            while (!reader.isHistoryRead()) {
                reader.readHistory(PATIENCE).forEach(record -> put(tables, record));
            }
        }
        return tables;
    }

    private static void put(Map<String, String> tables, LogRecord record) {
        HexFormat hex = HexFormat.of();
        String key = record.topic().shortName() + " " + hex.formatHex(record.key());
        byte[] value = record.value();
        if (value == null) {
            tables.remove(key);
        } else {
            tables.put(key, hex.formatHex(value, BEFORE_THE_BYTES, value.length));
        }
    }
}
