package org.alliancefeed.timelines.resolve;

import java.util.Locale;
import org.alliancefeed.model.event.Event;
import org.alliancefeed.model.event.EventId;
import org.alliancefeed.timelines.store.Keys;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** The revisions that newer ones have replaced, by event id, revision and content: a republished one is there once. */
final class Revisions {

    private final KeyValueStore<Bytes, byte[]> store;

    Revisions(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void keep(Event event, byte[] bytes) {
        String revision = String.format(Locale.ROOT, "%010d", event.revision());
        store.put(Keys.of(event.id(), revision, EventId.fingerprint(event)), bytes);
    }
}
