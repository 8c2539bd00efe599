package org.alliancefeed.server.webhooks;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.alliancefeed.server.tables.JsonCodec;
import org.alliancefeed.server.tables.Table;
import org.jspecify.annotations.Nullable;

/** All webhooks and how far they have got, in memory: their topics as every node has them. */
public final class MemoryWebhooks {

    private final NavigableMap<String, Webhook> webhooks = new ConcurrentSkipListMap<>();
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    public Table<Webhook> table() {
        return new Table<>(new JsonCodec<>(Webhook.class), (id, one) -> List.of(), (id, one) -> put(webhooks, id, one));
    }

    public Table<Progress> progressTable() {
        return new Table<>(
                new JsonCodec<>(Progress.class), (id, one) -> List.of(), (id, one) -> put(progress, id, one));
    }

    private static <V> void put(Map<String, V> values, String id, @Nullable V value) {
        if (value == null) {
            values.remove(id);
        } else {
            values.put(id, value);
        }
    }

    @Nullable Webhook get(String id) {
        return webhooks.get(id);
    }

    /** By their ids, behind one. */
    NavigableMap<String, Webhook> behind(String id) {
        return webhooks.tailMap(id, false);
    }

    /** How far the present run of a webhook has got. */
    Progress progress(String id, Webhook webhook) {
        Progress known = progress.get(id);
        return known == null || known.run() != webhook.run() ? Progress.at(webhook.run(), webhook.start()) : known;
    }
}
