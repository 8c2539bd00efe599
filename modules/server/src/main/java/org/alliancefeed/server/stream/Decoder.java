package org.alliancefeed.server.stream;

import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.alliancefeed.topics.avro.UndecodableRecord;
import org.alliancefeed.topics.log.LogRecord;

/** What the records of each topic say. */
public final class Decoder {

    private final Codecs codecs;

    Decoder(Codecs codecs) {
        this.codecs = codecs;
    }

    /** What a record says. */
    public sealed interface Content {}

    /** A value, of the type that its topic carries. */
    public record Value(Record value) implements Content {}

    /** The key has no value any more. */
    public record Tombstone() implements Content {}

    /** Nothing that can be read, and why. */
    public record Unreadable(String reason) implements Content {}

    /**
     * Reads a record.
     *
     * @throws org.alliancefeed.topics.avro.RegistryUnavailable when it cannot be told just now
     */
    public Content read(LogRecord one) {
        byte[] value = one.value();
        if (value == null) {
            return one.topic().isCompacted() ? new Tombstone() : new Unreadable("an event without a value");
        }
        try {
            return new Value(codec(one.topic()).decode(value));
        } catch (UndecodableRecord e) {
            return new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Codec<? extends Record> codec(FeedTopic topic) {
        if (topic.kind() != null) {
            return codecs.events();
        }
        if (topic.equals(FeedTopic.ORGANIZATIONS)) {
            return codecs.organizations();
        }
        if (topic.equals(FeedTopic.JUDGEMENTS)) {
            return codecs.judgements();
        }
        if (topic.equals(FeedTopic.ACTIVITIES)) {
            return codecs.activities();
        }
        if (topic.equals(FeedTopic.CHANGES)) {
            return codecs.changes();
        }
        if (topic.equals(FeedTopic.REJECTED)) {
            return codecs.rejected();
        }
        throw new IllegalArgumentException(topic.name() + " is not shown");
    }
}
