package org.alliancefeed.server.rejected;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alliancefeed.server.tables.JsonCodec;
import org.alliancefeed.server.tables.Table;
import org.alliancefeed.topics.avro.Codec;
import org.jspecify.annotations.Nullable;

/** Which rejected records were sent again, by their ids, in memory. */
public final class MemoryRedrives {

    static final Codec<Redrive> CODEC = new JsonCodec<>(Redrive.class);

    private final Map<String, Redrive> byId = new ConcurrentHashMap<>();

    /** The topic of redrives as it comes to be these. */
    public Table<?> table() {
        return new Table<>(CODEC, (id, redrive) -> List.of(), this::put);
    }

    void put(String id, @Nullable Redrive redrive) {
        if (redrive == null) {
            byId.remove(id);
        } else {
            byId.put(id, redrive);
        }
    }

    @Nullable Redrive get(String id) {
        return byId.get(id);
    }
}
