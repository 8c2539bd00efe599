package org.alliancefeed.timelines.resolve;

import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.Pin;
import org.alliancefeed.topics.avro.Codec;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a partition were last told by each event that they belong with, or did once: those are in
 * partitions of their own, so what the one says may come before the judgement that makes it count here.
 */
final class Pins {

    private final KeyValueStore<Bytes, byte[]> store;
    private final Codec<Pin> codec;

    Pins(KeyValueStore<Bytes, byte[]> store, Codec<Pin> codec) {
        this.store = store;
        this.codec = codec;
    }

    void put(Pin pin) {
        store.put(key(pin.eventId(), pin.root()), codec.encode(pin));
    }

    /** Where and what the root is; null when nothing is known of it. */
    @Nullable Pin get(String eventId, String root) {
        byte[] bytes = store.get(key(eventId, root));
        return bytes == null ? null : codec.decode(bytes);
    }

    private static Bytes key(String eventId, String root) {
        return Keys.of("pin", eventId, root);
    }
}
