package org.alliancefeed.timelines.store;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Groups of texts like {@link Index}, whose members lie by day within their group. */
public final class DayIndex {

    private static final byte[] PRESENT = {};

    private final KeyValueStore<Bytes, byte[]> store;
    private final String name;

    /** @param name sets the index apart from others in the same store */
    public DayIndex(KeyValueStore<Bytes, byte[]> store, String name) {
        this.store = store;
        this.name = name;
    }

    public void change(String group, long day, String member, boolean add) {
        if (add) {
            add(group, day, member);
        } else {
            remove(group, day, member);
        }
    }

    public void add(String group, long day, String member) {
        store.put(Keys.of(name, group, sortable(day), member), PRESENT);
    }

    public void remove(String group, long day, String member) {
        store.delete(Keys.of(name, group, sortable(day), member));
    }

    /**
     * Hands out the members of the days from first to last, both included, by day and then by member, for as long as they
     * are wanted.
     */
    public void scan(String group, long first, long last, Predicate<String> wantsMore) {
        Bytes from = Keys.of(name, group, sortable(first));
        // The byte behind the last day is the zero that ends it; one more is behind all of that day's members.
        byte[] end = (String.join("\0", name, group, sortable(last)) + '\1').getBytes(StandardCharsets.UTF_8);
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(from, Bytes.wrap(end))) {
            boolean more = true;
            while (more && entries.hasNext()) {
                more = wantsMore.test(Keys.last(entries.next().key));
            }
        }
    }

    /** Sixteen digits that order as the days do, those before 1970 among them. */
    private static String sortable(long day) {
        return String.format("%016x", day ^ Long.MIN_VALUE);
    }
}
