package org.alliancefeed.server.stream;

import java.util.Collection;
import org.alliancefeed.topics.Connection;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.log.Bound;
import org.alliancefeed.topics.log.LogReader;

/** The logs, to read: the records, and what they say. */
public final class Logs {

    private final Connection connection;
    private final Decoder decoder;
    private final String feed;

    /** @param feed what tells these logs from others, also from those that have had their names */
    public Logs(Connection connection, Codecs codecs, String feed) {
        this.connection = connection;
        this.decoder = new Decoder(codecs);
        this.feed = feed;
    }

    public LogReader open(Collection<FeedTopic> topics, Bound from, Bound to) {
        return LogReader.open(connection, topics, from, to);
    }

    public Decoder decoder() {
        return decoder;
    }

    String feed() {
        return feed;
    }
}
