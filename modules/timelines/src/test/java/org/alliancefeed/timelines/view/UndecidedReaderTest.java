package org.alliancefeed.timelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancefeed.timelines.store.Keys;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class UndecidedReaderTest {

    private static final int PARTITIONS = 3;

    private final List<KeyValueStore<Bytes, byte[]>> stores = IntStream.range(0, PARTITIONS)
            .mapToObj(partition -> Stores.inMemoryKeyValueStore("blocks").get())
            .toList();

    private final UndecidedReader reader =
            new UndecidedReader(new LocalStores((name, partition) -> stores.get(partition), PARTITIONS));

    private void put(int partition, String... key) {
        stores.get(partition).put(Keys.of(key), new byte[0]);
    }

    @Test
    void pages_are_together_every_activity_that_has_candidates_once() {
        put(0, "activity", "meeting", "m-1", "m-1");
        put(0, "candidate", "meeting", "m-1", "m-7");
        put(0, "candidate", "meeting", "m-1", "m-8");
        put(0, "candidate", "meeting", "m-10", "m-7");
        put(1, "candidate", "declaration", "d-1", "d-7");
        put(2, "candidate", "statement", "s-1", "s-7");
        put(2, "candidate", "statement", "s-2", "s-7");
        put(2, "hanging", "statement", "s-2", "s-9");

        for (int size = 1; size < 7; size++) {
            List<String> read = new ArrayList<>();
            List<Undecided> page = reader.read("", size);
            while (!page.isEmpty()) {
                assertThat(page).hasSizeLessThanOrEqualTo(size);
                page.forEach(one -> read.add(one.activity()));
                page = reader.read(page.getLast().place(), size);
            }
            assertThat(read).as("pages of %s", size).containsExactly("d-1", "m-1", "m-10", "s-1", "s-2");
        }
    }

    @Test
    void a_place_that_nobody_gave_out_is_a_place_between_others() {
        put(0, "candidate", "meeting", "m-1", "m-7");

        assertThat(reader.read("a", 5)).extracting(Undecided::activity).containsExactly("m-1");
        assertThat(reader.read("\uffff", 5)).isEmpty();
    }
}
