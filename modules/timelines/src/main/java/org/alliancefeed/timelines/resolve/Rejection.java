package org.alliancefeed.timelines.resolve;

import org.alliancefeed.topics.RejectedRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** A record that is refused, as it goes to {@code alliance.rejected.v1}. */
final class Rejection {

    private Rejection() {}

    static RejectedRecord of(Record<byte[], byte[]> record, RecordMetadata at, String stage, String reason) {
        return new RejectedRecord(
                at.topic(),
                at.partition(),
                at.offset(),
                record.timestamp(),
                record.key(),
                record.value(),
                reason,
                stage);
    }
}
