package org.alliancefeed.timelines.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Groups of texts, one of several in a store: a key for each member, never a list as a value. */
public final class Index {

    private static final byte[] PRESENT = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private final String name;

    /** @param name sets the index apart from others in the same store */
    public Index(KeyValueStore<Bytes, byte[]> store, String name) {
        this.store = store;
        this.name = name;
    }

    public void change(String group, String member, boolean add) {
        if (add) {
            add(group, member);
        } else {
            remove(group, member);
        }
    }

    public void add(String group, String member) {
        store.put(Keys.of(name, group, member), PRESENT);
    }

    public void remove(String group, String member) {
        store.delete(Keys.of(name, group, member));
    }

    public List<String> members(String group) {
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.prefixScan(Keys.of(name, group), new BytesSerializer())) {
            entries.forEachRemaining(entry -> found.add(Keys.last(entry.key)));
        }
        return found;
    }
}
