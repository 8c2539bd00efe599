package org.alliancefeed.timelines.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.topics.avro.Codec;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of timelines, each as one bounded range of its partition: first the rows with a known date, then those
 * without. The timeline of everything is the same ranges of all partitions, merged.
 */
final class TimelineReader {

    /** So much may a page of a narrow filter look at before it is handed out as it is. */
    static final int MOST_ROWS = 20_000;

    private final LocalStores stores;
    private final Codec<TimelineRow> codec;

    TimelineReader(LocalStores stores, Codec<TimelineRow> codec) {
        this.stores = stores;
        this.codec = codec;
    }

    Page read(String organization, Filter filter, Order order, int limit, @Nullable Cursor cursor) {
        List<TimelineRow> items = new ArrayList<>();
        Bytes last = null;
        int read = 0;
        for (RowRange range : RowRange.of(organization, filter, order, cursor)) {
            try (RowScan rows = new RowScan(stores, partitions(organization), range)) {
                while (rows.hasNext()) {
                    if (items.size() == limit || read == MOST_ROWS) {
                        return new Page(items, cursor(order, Objects.requireNonNull(last)), read);
                    }
                    TimelineRow row = codec.decode(rows.next());
                    last = rows.last();
                    read++;
                    if (filter.passes(row)) {
                        items.add(row);
                    }
                }
            }
        }
        return new Page(items, null, read);
    }

    private static Cursor cursor(Order order, Bytes last) {
        return new Cursor(order, RowKey.parse(last.get()).place());
    }

    private List<Integer> partitions(String organization) {
        return organization.equals(TimelineRow.EVERYTHING)
                ? IntStream.range(0, stores.partitions()).boxed().toList()
                : List.of(stores.partitionOf(organization));
    }
}
