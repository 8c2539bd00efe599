package org.alliancefeed.timelines.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.alliancefeed.timelines.store.StoreName;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The rows of a range, of several partitions as of one. Holds iterators of the stores open until it is closed. */
final class RowScan implements AutoCloseable {

    private final List<KeyValueIterator<Bytes, byte[]>> open = new ArrayList<>();
    private final PriorityQueue<KeyValueIterator<Bytes, byte[]>> heads;
    private @Nullable Bytes last;

    RowScan(LocalStores stores, List<Integer> partitions, RowRange range) {
        Comparator<KeyValueIterator<Bytes, byte[]>> byKey = Comparator.comparing(KeyValueIterator::peekNextKey);
        heads = new PriorityQueue<>(range.descending() ? byKey.reversed() : byKey);
        if (range.isEmpty()) {
            return;
        }
        try {
            for (int partition : partitions) {
                KeyValueIterator<Bytes, byte[]> rows =
                        stores.range(StoreName.TIMELINES, partition, range.lower(), range.upper(), range.descending());
                open.add(rows);
                if (rows.hasNext() && rows.peekNextKey().equals(range.behind())) {
                    rows.next();
                }
                if (rows.hasNext()) {
                    heads.add(rows);
                }
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    boolean hasNext() {
        return !heads.isEmpty();
    }

    byte[] next() {
        KeyValueIterator<Bytes, byte[]> rows = heads.poll();
        if (rows == null) {
            throw new NoSuchElementException();
        }
        KeyValue<Bytes, byte[]> row = rows.next();
        last = row.key;
        if (rows.hasNext()) {
            heads.add(rows);
        }
        return row.value;
    }

    /** The key of the row that was read last; null before the first. */
    @Nullable Bytes last() {
        return last;
    }

    @Override
    public void close() {
        open.forEach(KeyValueIterator::close);
    }
}
