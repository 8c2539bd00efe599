package org.alliancefeed.timelines.merge;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alliancefeed.timelines.store.Index;
import org.alliancefeed.timelines.store.Keys;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What else an activity may be, as it was told last.
 *
 * <p>It stands in the store {@code blocks}, under {@link Keys} of four texts: {@code candidate}, the block, the activity's id
 * and the id of an event of what it may be. Block and activity's id together are its <em>place</em>.
 */
public final class Candidates {

    private static final String NAME = "candidate";

    /** What all keys start with. */
    public static final Bytes ALL = Keys.of(NAME);

    private final Index index;

    Candidates(KeyValueStore<Bytes, byte[]> store) {
        index = new Index(store, NAME);
    }

    /** What the keys of one place start with. */
    public static Bytes at(String place) {
        return Keys.of(NAME, place);
    }

    public static String place(Bytes key) {
        List<String> texts = Keys.texts(key, 4);
        return place(texts.get(1), texts.get(2));
    }

    private static String place(String block, String activity) {
        return block + '\0' + activity;
    }

    /** The id of the activity that has a place. */
    public static String activity(String place) {
        return place.substring(place.indexOf('\0') + 1);
    }

    Set<String> of(String block, String activity) {
        return new TreeSet<>(index.members(place(block, activity)));
    }

    void put(String block, String activity, Set<String> ids) {
        String place = place(block, activity);
        index.members(place).stream().filter(id -> !ids.contains(id)).forEach(id -> index.remove(place, id));
        ids.forEach(id -> index.add(place, id));
    }
}
