package org.alliancefeed.timelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.alliancefeed.timelines.store.Keys;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentionReaderTest {

    private final List<KeyValueStore<Bytes, byte[]>> stores = List.of(
            Stores.inMemoryKeyValueStore("mentions").get(),
            Stores.inMemoryKeyValueStore("mentions").get());

    private final MentionReader reader =
            new MentionReader(new LocalStores((name, partition) -> stores.get(partition), stores.size()));

    private void count(int partition, long events, String... key) {
        stores.get(partition)
                .put(
                        Keys.of(key),
                        ByteBuffer.allocate(Long.BYTES).putLong(events).array());
    }

    @BeforeEach
    void count() {
        count(0, 2, "resolved", "huawei", "alias", "Huawei");
        count(0, 1, "resolved", "~acme", "unknown", "ACME");
        count(0, 2, "resolved", "~acme", "unknown", "Acme");
        count(1, 3, "resolved", "~acme", "unknown", "Acme");
        count(1, 4, "resolved", "~aii", "ambiguous", "AII");
        count(1, 1, "name", "acme", "e-1");
    }

    @Test
    void what_every_partition_counted_is_added_up() {
        assertThat(reader.read("~acme"))
                .containsExactly(new ResolvedMention("Acme", "unknown", 5), new ResolvedMention("ACME", "unknown", 1));
        assertThat(reader.read("~ac")).isEmpty();
    }

    @Test
    void provisional_organizations_have_the_name_that_most_events_word() {
        assertThat(reader.unresolved()).hasSize(2).anySatisfy(acme -> {
            assertThat(acme.id()).isEqualTo("~acme");
            assertThat(acme.name()).isEqualTo("Acme");
            assertThat(acme.events()).isEqualTo(6);
            assertThat(acme.isAmbiguous()).isFalse();
        });
        assertThat(reader.unresolved()).anySatisfy(aii -> {
            assertThat(aii.id()).isEqualTo("~aii");
            assertThat(aii.isAmbiguous()).isTrue();
        });
    }
}
