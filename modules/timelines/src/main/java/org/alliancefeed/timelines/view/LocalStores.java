package org.alliancefeed.timelines.view;

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
 * Asks one partition of one store. A partition that is not here, or still starting, is never an empty one: asking it, or
 * going on in one that closes meanwhile, throws {@link InvalidStateStoreException}.
 */
public final class LocalStores {

    /** Opens one partition of a store. */
    @FunctionalInterface
    interface Opening {
        ReadOnlyKeyValueStore<Bytes, byte[]> open(StoreName store, int partition);
    }

    private final Opening opening;
    private final int partitions;

    public LocalStores(KafkaStreams streams, int partitions) {
        this((store, partition) -> open(streams, store, partition), partitions);
    }

    LocalStores(Opening opening, int partitions) {
        this.opening = opening;
        this.partitions = partitions;
    }

    int partitions() {
        return partitions;
    }

    int partitionOf(String key) {
        return RowKey.partition(key, partitions);
    }

    byte @Nullable [] get(StoreName store, int partition, Bytes key) {
        return opening.open(store, partition).get(key);
    }

    /** Both bounds are inclusive. Whoever calls closes it. */
    KeyValueIterator<Bytes, byte[]> range(StoreName store, int partition, Bytes from, Bytes to, boolean descending) {
        ReadOnlyKeyValueStore<Bytes, byte[]> rows = opening.open(store, partition);
        return descending ? rows.reverseRange(from, to) : rows.range(from, to);
    }

    private static ReadOnlyKeyValueStore<Bytes, byte[]> open(KafkaStreams streams, StoreName store, int partition) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(store.text(), QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                        .withPartition(partition));
    }
}
