package org.alliancefeed.timelines.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.model.organization.OrganizationRef;
import org.alliancefeed.model.organization.ProvisionalId;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.avro.Codec;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the provisional organizations among the timelines: one row is read of each, and the rest of its rows are
 * skipped.
 */
final class ProvisionalReader {

    private static final Bytes BEHIND_ALL = Bytes.increment(bytes(ProvisionalId.MARK));

    private final LocalStores stores;
    private final Codec<TimelineRow> codec;

    ProvisionalReader(LocalStores stores, Codec<TimelineRow> codec) {
        this.stores = stores;
        this.codec = codec;
    }

    List<OrganizationRef> read(String after, int limit) {
        TreeMap<OrganizationRef, Integer> heads =
                new TreeMap<>(Comparator.comparing((OrganizationRef one) -> bytes(one.id())));
        for (int partition = 0; partition < stores.partitions(); partition++) {
            add(heads, partition, after);
        }
        List<OrganizationRef> found = new ArrayList<>();
        while (found.size() < limit && !heads.isEmpty()) {
            var head = heads.pollFirstEntry();
            found.add(head.getKey());
            add(heads, head.getValue(), head.getKey().id());
        }
        return found;
    }

    private void add(TreeMap<OrganizationRef, Integer> heads, int partition, String after) {
        OrganizationRef next = next(partition, after);
        if (next != null) {
            heads.put(next, partition);
        }
    }

    private @Nullable OrganizationRef next(int partition, String after) {
        // The least key above all of an organization's rows: behind its id stands a zero byte, here a one.
        Bytes from = after.compareTo(ProvisionalId.MARK) < 0 ? bytes(ProvisionalId.MARK) : bytes(after + '\u0001');
        try (KeyValueIterator<Bytes, byte[]> rows =
                stores.range(StoreName.TIMELINES, partition, from, BEHIND_ALL, false)) {
            return rows.hasNext() ? organization(rows.next()) : null;
        }
    }

    private OrganizationRef organization(KeyValue<Bytes, byte[]> row) {
        String id = RowKey.parse(row.key.get()).organization();
        return codec.decode(row.value).participants().stream()
                .map(TimelineRow.Seat::organization)
                .filter(organization -> organization.id().equals(id))
                .findFirst()
                .orElse(new OrganizationRef(id, id));
    }

    private static Bytes bytes(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
