package org.alliancefeed.topics.log;

import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Reading cannot go on at a position without leaving something out. */
public final class PositionGone extends RuntimeException {

    private static final long serialVersionUID = 1;

    private PositionGone(String message) {
        super(message);
    }

    static PositionGone forgotten(TopicPartition partition, long first) {
        return new PositionGone(
                "what followed it on %s is no longer kept, which starts at offset %d".formatted(partition, first));
    }

    static PositionGone overtaken(Set<TopicPartition> partitions) {
        return new PositionGone("what follows on " + partitions + " was forgotten while it was read");
    }

    static PositionGone ofAnother(TopicPartition partition, long end) {
        return new PositionGone("it is behind the end of %s, which is at offset %d".formatted(partition, end));
    }
}
