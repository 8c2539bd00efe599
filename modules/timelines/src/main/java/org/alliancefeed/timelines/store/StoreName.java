package org.alliancefeed.timelines.store;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.alliancefeed.topics.FeedTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores, all of bytes under bytes. */
public enum StoreName {

    /** RESOLVE: event id → the newest revision, where it is placed. */
    EVENTS,
    /** RESOLVE: event id, revision → a revision that a newer one has replaced. */
    REVISIONS,
    /** RESOLVE: organizations by id, by name and by what they were merged into. */
    DIRECTORY,
    /** RESOLVE: name → events that mention it; organization → its mentions, counted. */
    MENTIONS,
    /** RESOLVE: what editors judged, and the blocks of events that others belong with. */
    JUDGEMENTS,
    /** RESOLVE: denied id → events that deny it, and back; source id → events that have it. */
    DENIALS,
    /** MERGE: block, event id, placement → the event, and the activity that it is part of. */
    PLACES,
    /** MERGE: within a block, events by candidate key and by activity. */
    BLOCKS,
    /** SERVE: the topic of activities. */
    ACTIVITIES,
    /** SERVE: the topic of timelines. */
    TIMELINES;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param kept in what the store keeps its bytes, given its name */
    public StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(Function<String, KeyValueBytesStoreSupplier> kept) {
        StoreBuilder<KeyValueStore<Bytes, byte[]>> builder =
                Stores.keyValueStoreBuilder(kept.apply(text()), Serdes.Bytes(), Serdes.ByteArray());
        return isTopic()
                ? builder.withLoggingDisabled()
                : builder.withLoggingEnabled(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        String.valueOf(FeedTopic.MOST_BYTES)));
    }

    /** Whether the store holds a topic of the catalogue, which is then its changelog. */
    private boolean isTopic() {
        return this == ACTIVITIES || this == TIMELINES;
    }
}
