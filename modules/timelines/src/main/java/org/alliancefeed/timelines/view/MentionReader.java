package org.alliancefeed.timelines.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancefeed.timelines.resolve.MentionCounts;
import org.alliancefeed.timelines.store.StoreName;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Adds up what each partition of RESOLVE counted of an organization's mentions. */
final class MentionReader {

    private static final Comparator<MentionCount> MOST_FIRST = Comparator.comparingLong(MentionCount::events)
            .reversed()
            .thenComparing(MentionCount::mention)
            .thenComparing(MentionCount::rule);

    private final LocalStores stores;

    MentionReader(LocalStores stores) {
        this.stores = stores;
    }

    List<MentionCount> read(String organizationId) {
        Map<Bytes, MentionCount> sums = new TreeMap<>();
        Bytes first = MentionCounts.of(organizationId);
        Bytes behind = Bytes.increment(first);
        for (int partition = 0; partition < stores.partitions(); partition++) {
            try (KeyValueIterator<Bytes, byte[]> counts =
                    stores.range(StoreName.MENTIONS, partition, first, behind, false)) {
                counts.forEachRemaining(
                        entry -> sums.merge(entry.key, count(entry.key, entry.value), MentionReader::sum));
            }
        }
        return sums.values().stream().sorted(MOST_FIRST).toList();
    }

    private static MentionCount count(Bytes key, byte[] value) {
        MentionCounts.MentionCount one = MentionCounts.parse(key, value);
        return new MentionCount(one.mention(), one.rule().text(), one.events());
    }

    private static MentionCount sum(MentionCount one, MentionCount other) {
        return new MentionCount(one.mention(), one.rule(), one.events() + other.events());
    }
}
