package org.alliancefeed.topics.log;

import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A record where it stands. */
public record LogRecord(
        FeedTopic topic, int partition, long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value) {

    public TopicPartition topicPartition() {
        return new TopicPartition(topic.name(), partition);
    }
}
