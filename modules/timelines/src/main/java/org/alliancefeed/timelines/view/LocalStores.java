package org.alliancefeed.timelines.view;

import java.time.Duration;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.store.StoreName;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Asks one partition of one store, and says so when it cannot be asked: a partition that is not here, or still starting,
 * is never an empty one.
 */
public final class LocalStores {

    /** A rebalance of a small group, or the replay of what a store lacks. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final KafkaStreams streams;
    private final int partitions;

    public LocalStores(KafkaStreams streams, int partitions) {
        this.streams = streams;
        this.partitions = partitions;
    }

    int partitions() {
        return partitions;
    }

    int partitionOf(String key) {
        return RowKey.partition(key, partitions);
    }

    /** @throws NotReady when the partition is not here, or not yet */
    byte @Nullable [] get(StoreName store, int partition, Bytes key) {
        try {
            return open(store, partition).get(key);
        } catch (InvalidStateStoreException e) {
            throw notReady(store, partition, e);
        }
    }

    /**
     * Both bounds are inclusive. Whoever calls closes it.
     *
     * @throws NotReady when the partition is not here, or not yet
     */
    KeyValueIterator<Bytes, byte[]> range(StoreName store, int partition, Bytes from, Bytes to, boolean descending) {
        try {
            ReadOnlyKeyValueStore<Bytes, byte[]> rows = open(store, partition);
            return descending ? rows.reverseRange(from, to) : rows.range(from, to);
        } catch (InvalidStateStoreException e) {
            throw notReady(store, partition, e);
        }
    }

    private ReadOnlyKeyValueStore<Bytes, byte[]> open(StoreName store, int partition) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(store.text(), QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                        .withPartition(partition));
    }

    private static NotReady notReady(StoreName store, int partition, InvalidStateStoreException e) {
        return new NotReady(
                "partition " + partition + " of " + store.text() + " cannot be read yet: " + e.getMessage(), SOON);
    }
}
