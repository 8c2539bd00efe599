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

    private static final Comparator<ResolvedMention> MOST_FIRST = Comparator.comparingLong(ResolvedMention::events)
            .reversed()
            .thenComparing(ResolvedMention::mention)
            .thenComparing(ResolvedMention::rule);

    private final LocalStores stores;

    MentionReader(LocalStores stores) {
        this.stores = stores;
    }

    List<ResolvedMention> read(String organizationId) {
        Map<Bytes, ResolvedMention> sums = new TreeMap<>();
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

    private static ResolvedMention count(Bytes key, byte[] value) {
        MentionCounts.MentionCount one = MentionCounts.parse(key, value);
        return new ResolvedMention(one.mention(), one.rule().text(), one.events());
    }

    private static ResolvedMention sum(ResolvedMention one, ResolvedMention other) {
        return new ResolvedMention(one.mention(), one.rule(), one.events() + other.events());
    }
}
