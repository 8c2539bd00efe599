package org.alliancefeed.timelines.resolve;

import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.Pin;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a partition were last told by each event that they belong with, or did once: those are in
 * partitions of their own, so what the one says may come before the judgement that makes it count here.
 */
final class Pins {

    private final KeyValueStore<Bytes, byte[]> store;

    Pins(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void put(Pin pin) {
        store.put(key(pin.eventId(), pin.root()), Keys.plain(pin.block()).get());
    }

    /** Where the root is; null when nothing is known of it. */
    @Nullable String block(String eventId, String root) {
        byte[] bytes = store.get(key(eventId, root));
        return bytes == null ? null : Keys.text(bytes);
    }

    private static Bytes key(String eventId, String root) {
        return Keys.of("pin", eventId, root);
    }
}
