package org.alliancefeed.timelines.view;

import java.time.Duration;
import java.util.Set;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.store.StoreName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.FailureReason;
import org.apache.kafka.streams.query.Query;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;

/** Asks one partition of one store, and says so when it cannot be asked. */
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
    <R> R query(StoreName store, int partition, Query<R> query) {
        StateQueryRequest<R> request = StateQueryRequest.inStore(store.text())
                .withQuery(query)
                .withPartitions(Set.of(partition))
                .requireActive();
        QueryResult<R> result;
        try {
            result = streams.query(request).getPartitionResults().get(partition);
        } catch (InvalidStateStoreException e) {
            throw new NotReady("the store of " + store.text() + " is not open: " + e.getMessage(), SOON);
        }
        if (result == null) {
            throw new NotReady("partition " + partition + " of " + store.text() + " is moving or starting", SOON);
        }
        if (result.isFailure()) {
            throw failure(store, partition, result);
        }
        return result.getResult();
    }

    private static RuntimeException failure(StoreName store, int partition, QueryResult<?> result) {
        String what = "partition " + partition + " of " + store.text() + ": " + result.getFailureMessage();
        FailureReason reason = result.getFailureReason();
        return switch (reason) {
            case NOT_PRESENT, NOT_ACTIVE, NOT_UP_TO_BOUND, DOES_NOT_EXIST -> new NotReady(what, SOON);
            case STORE_EXCEPTION, UNKNOWN_QUERY_TYPE -> new IllegalStateException(what);
        };
    }
}
