package org.alliancefeed.timelines.serve;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityChange;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the topic of activities to be read, and turns what changes in an activity into a step on the topic of changes and
 * into what changes in the timelines of its participants.
 */
public final class FanOut implements Processor<byte[], byte[], byte[], byte[]> {

    private final Codecs codecs;
    private final Targets to;
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<Bytes, byte[]> activities;

    /** The names of the nodes behind this one. */
    public record Targets(String timelines, String changes) {}

    @SuppressWarnings("NullAway.Init")
    public FanOut(Codecs codecs, Targets to) {
        this.codecs = codecs;
        this.to = to;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        activities = context.getStateStore(StoreName.ACTIVITIES.text());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Bytes id = Bytes.wrap(record.key());
        byte[] before = activities.get(id);
        if (Arrays.equals(before, record.value())) {
            return;
        }
        activities.put(id, record.value());
        ActivityState was = before == null ? null : codecs.activities().decode(before);
        ActivityState is = codecs.activities().decode(record.value());
        moveRows(rows(was), rows(is), record.timestamp());
        ActivityChange.between(was, is)
                .ifPresent(change ->
                        context.forward(new Record<>(record.key(), encode(change), record.timestamp()), to.changes()));
    }

    private void moveRows(Map<Bytes, TimelineRow> before, Map<Bytes, TimelineRow> now, long timestamp) {
        before.forEach((key, row) -> {
            if (!now.containsKey(key)) {
                context.forward(new Record<>(key.get(), null, timestamp), to.timelines());
            }
        });
        now.forEach((key, row) -> {
            if (!row.equals(before.get(key))) {
                context.forward(new Record<>(key.get(), codecs.timelineRows().encode(row), timestamp), to.timelines());
            }
        });
    }

    private static Map<Bytes, TimelineRow> rows(@Nullable ActivityState state) {
        Map<Bytes, TimelineRow> rows = new TreeMap<>();
        Activity activity = state == null ? null : state.activity();
        if (activity != null) {
            TimelineRow.of(activity)
                    .forEach((organization, row) ->
                            rows.put(Bytes.wrap(new RowKey(organization, SortKey.of(row)).bytes()), row));
        }
        return rows;
    }

    private byte[] encode(ActivityChange change) {
        byte[] value = codecs.changes().encode(change);
        return value.length > FeedTopic.MOST_VALUE_BYTES ? codecs.changes().encode(change.withoutBefore()) : value;
    }
}
