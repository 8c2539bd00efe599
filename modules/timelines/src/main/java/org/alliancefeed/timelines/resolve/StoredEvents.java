package org.alliancefeed.timelines.resolve;

import java.util.Objects;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codec;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The newest revisions of the events whose home is one partition of RESOLVE. */
final class StoredEvents {

    private final KeyValueStore<Bytes, byte[]> store;
    private final Codec<PlacedEvent> placed;
    private final Codec<Event> events;

    StoredEvents(KeyValueStore<Bytes, byte[]> store, Codecs codecs) {
        this.store = store;
        placed = codecs.placedEvents();
        events = codecs.events();
    }

    @Nullable Standing get(String id) {
        byte[] bytes = store.get(Keys.plain(id));
        if (bytes == null) {
            return null;
        }
        PlacedEvent found = placed.decode(bytes);
        return new Standing(found, events.decode(Objects.requireNonNull(found.event())));
    }

    void put(PlacedEvent event) {
        store.put(Keys.plain(event.eventId()), placed.encode(event));
    }
}
