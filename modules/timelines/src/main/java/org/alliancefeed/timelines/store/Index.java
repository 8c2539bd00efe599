package org.alliancefeed.timelines.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /** A group's name, its members, the members of the groups that have their names, and so on. */
    public Set<String> reached(String group) {
        Set<String> reached = new TreeSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(group));
        while (!ahead.isEmpty()) {
            String one = ahead.pop();
            if (reached.add(one)) {
                ahead.addAll(members(one));
            }
        }
        return reached;
    }

    public List<String> members(String group) {
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.prefixScan(Keys.of(name, group), new BytesSerializer())) {
            entries.forEachRemaining(entry -> found.add(Keys.last(entry.key)));
        }
        return found;
    }
}
