package org.alliancefeed.server.rejected;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.log.LogRecord;
import org.apache.kafka.common.TopicPartition;

/** Where a record stands among the rejected ones. */
record RejectedId(int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

    static RejectedId of(LogRecord at) {
        return new RejectedId(at.partition(), at.offset());
    }

    static Optional<RejectedId> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new RejectedId(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    TopicPartition topicPartition() {
        return new TopicPartition(FeedTopic.REJECTED.name(), partition);
    }

    String text() {
        return partition + "-" + offset;
    }
}
