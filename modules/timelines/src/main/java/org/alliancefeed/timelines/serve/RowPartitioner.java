package org.alliancefeed.timelines.serve;

import java.util.Optional;
import java.util.Set;
import org.alliancefeed.timelines.row.RowKey;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** A timeline stands in one partition; that of everything is spread over all, by activity. */
public final class RowPartitioner implements StreamPartitioner<byte[], byte[]> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, byte[] key, byte[] value, int partitions) {
        return Optional.of(Set.of(RowKey.parse(key).partition(partitions)));
    }
}
