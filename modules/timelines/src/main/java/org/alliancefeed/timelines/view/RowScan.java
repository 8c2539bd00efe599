package org.alliancefeed.timelines.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.timelines.store.StoreName;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several ranges as of one: of one timeline in several partitions, or of several timelines. Holds iterators
 * of the stores open until it is closed.
 */
final class RowScan implements AutoCloseable {

    /** A range of a timeline in one of the partitions. */
    record Part(String organization, int partition, RowRange range) {
        /** How many bytes of a key are not its place in the timeline. */
        int prefix() {
            return RowKey.first(organization, false).length - 1;
        }
    }

    private final List<Head> open = new ArrayList<>();
    private final PriorityQueue<Head> heads;
    private @Nullable Bytes last;

    /** @param parts in one order; where an activity stands in several, its rows come in the order of these */
    RowScan(LocalStores stores, List<Part> parts, Order order) {
        Comparator<Head> byPlace = Comparator.comparing(head -> head.place);
        heads = new PriorityQueue<>(
                (order == Order.NEWEST ? byPlace.reversed() : byPlace).thenComparingInt(head -> head.index));
        try {
            for (Part part : parts) {
                if (!part.range().isEmpty()) {
                    open(stores, part);
                }
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(LocalStores stores, Part part) {
        RowRange range = part.range();
        Head head = new Head(
                stores.range(StoreName.TIMELINES, part.partition(), range.lower(), range.upper(), range.descending()),
                part.prefix(),
                open.size());
        open.add(head);
        if (head.rows.hasNext() && head.rows.peekNextKey().equals(range.behind())) {
            head.rows.next();
        }
        queue(head);
    }

    private void queue(Head head) {
        if (head.isThere()) {
            heads.add(head);
        }
    }

    boolean hasNext() {
        return !heads.isEmpty();
    }

    /** The rows of the activity that comes next: one from each timeline in which it stands. */
    List<byte[]> next() {
        Head head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        Bytes place = head.place;
        List<byte[]> rows = new ArrayList<>(1);
        while (head != null) {
            rows.add(head.rows.next().value);
            queue(head);
            Head following = heads.peek();
            head = following != null && following.place.equals(place) ? heads.poll() : null;
        }
        last = place;
        return rows;
    }

    /** Where the activity that was read last stands; null before the first. */
    @Nullable SortKey last() {
        return last == null ? null : SortKey.parse(last.get());
    }

    @Override
    public void close() {
        open.forEach(head -> head.rows.close());
    }

    /** The row that a part comes to next, and its key without the organization. */
    private static final class Head {
        private final KeyValueIterator<Bytes, byte[]> rows;
        private final int prefix;
        private final int index;
        private Bytes place = Bytes.wrap(new byte[0]);

        Head(KeyValueIterator<Bytes, byte[]> rows, int prefix, int index) {
            this.rows = rows;
            this.prefix = prefix;
            this.index = index;
        }

        boolean isThere() {
            if (!rows.hasNext()) {
                return false;
            }
            byte[] key = rows.peekNextKey().get();
            place = Bytes.wrap(Arrays.copyOfRange(key, prefix, key.length));
            return true;
        }
    }
}
