package org.alliancefeed.timelines.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.alliancefeed.timelines.resolve.MentionCounts;
import org.alliancefeed.timelines.resolve.MentionCounts.MentionCount;
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
        List<ResolvedMention> mentions = new ArrayList<>();
        scan(MentionCounts.of(organizationId), (id, mention) -> mentions.add(mention));
        mentions.sort(MOST_FIRST);
        return mentions;
    }

    /** All provisional organizations, in no order: how often they are mentioned is known when all counts are read. */
    List<Unresolved> unresolved() {
        Map<String, List<ResolvedMention>> byId = new HashMap<>();
        scan(MentionCounts.ofProvisional(), (id, mention) -> byId.computeIfAbsent(id, one -> new ArrayList<>())
                .add(mention));
        List<Unresolved> all = new ArrayList<>();
        byId.forEach((id, mentions) -> {
            mentions.sort(MOST_FIRST);
            all.add(new Unresolved(id, mentions));
        });
        return all;
    }

    private void scan(Bytes first, BiConsumer<String, ResolvedMention> to) {
        Map<Bytes, MentionCount> counts = new HashMap<>();
        Bytes behind = Bytes.increment(first);
        for (int partition = 0; partition < stores.partitions(); partition++) {
            try (KeyValueIterator<Bytes, byte[]> entries =
                    stores.range(StoreName.MENTIONS, partition, first, behind, false)) {
                entries.forEachRemaining(entry ->
                        counts.merge(entry.key, MentionCounts.parse(entry.key, entry.value), MentionReader::sum));
            }
        }
        counts.values()
                .forEach(one -> to.accept(
                        one.organizationId(),
                        new ResolvedMention(one.mention(), one.rule().text(), one.events())));
    }

    private static MentionCount sum(MentionCount one, MentionCount other) {
        return new MentionCount(one.organizationId(), one.rule(), one.mention(), one.events() + other.events());
    }
}
