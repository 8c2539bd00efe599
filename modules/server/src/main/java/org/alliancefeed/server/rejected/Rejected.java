package org.alliancefeed.server.rejected;

import java.nio.charset.StandardCharsets;
import org.alliancefeed.server.intake.Thing;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.RejectedRecord;
import org.alliancefeed.topics.log.LogRecord;
import org.jspecify.annotations.Nullable;

/** A rejected record, and where it stands among them. */
record Rejected(RejectedId id, RejectedRecord record) {

    /** What it was meant to be; null when the feed wrote it for itself. */
    @Nullable Thing thing() {
        FeedTopic topic = FeedTopic.find(record.topic()).orElse(null);
        if (topic == null) {
            return null;
        }
        if (topic.equals(FeedTopic.ORGANIZATIONS)) {
            return Thing.ORGANIZATION;
        }
        if (topic.equals(FeedTopic.JUDGEMENTS)) {
            return Thing.JUDGEMENT;
        }
        return topic.kind() == null ? null : Thing.EVENT;
    }

    /** The record where it stood first. */
    LogRecord asItStood() {
        return new LogRecord(
                FeedTopic.find(record.topic()).orElseThrow(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value());
    }

    String key() {
        byte[] key = record.key();
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    /** Whether only the start of its value may be there. */
    boolean isCut() {
        byte[] value = record.value();
        return value != null && value.length >= RejectedRecord.MOST_BYTES;
    }
}
