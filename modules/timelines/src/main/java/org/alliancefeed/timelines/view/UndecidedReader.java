package org.alliancefeed.timelines.view;

import java.util.List;
import java.util.TreeMap;
import org.alliancefeed.timelines.merge.Candidates;
import org.alliancefeed.timelines.store.StoreName;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Finds activities that may be part of others by what MERGE notes of them, without a look at any that is decided. */
final class UndecidedReader {

    private final LocalStores stores;

    UndecidedReader(LocalStores stores) {
        this.stores = stores;
    }

    /** By block and then by id, whichever partition they are in. */
    List<Undecided> read(String after, int limit) {
        TreeMap<String, Undecided> found = new TreeMap<>();
        for (int partition = 0; partition < stores.partitions(); partition++) {
            read(partition, after, limit, found);
        }
        return found.values().stream().limit(limit).toList();
    }

    private void read(int partition, String after, int limit, TreeMap<String, Undecided> found) {
        Bytes from = after.isEmpty() ? Candidates.ALL : Bytes.increment(Candidates.at(after));
        Bytes behind = Bytes.increment(Candidates.ALL);
        int more = limit;
        String last = "";
        try (KeyValueIterator<Bytes, byte[]> candidates =
                stores.range(StoreName.BLOCKS, partition, from, behind, false)) {
            while (more > 0 && candidates.hasNext()) {
                String place = Candidates.place(candidates.next().key);
                if (!place.equals(last)) {
                    last = place;
                    found.put(place, new Undecided(place, Candidates.activity(place)));
                    more--;
                }
            }
        }
    }
}
