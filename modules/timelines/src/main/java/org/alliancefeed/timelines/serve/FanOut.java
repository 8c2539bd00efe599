package org.alliancefeed.timelines.serve;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.TimelineRow;
import org.alliancefeed.timelines.row.RowKey;
import org.alliancefeed.timelines.row.SortKey;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the topic of activities to be read, and turns what changes in an activity into what changes in the timelines of
 * its participants.
 */
public final class FanOut implements Processor<byte[], byte[], byte[], byte[]> {

    private final Codecs codecs;
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<Bytes, byte[]> activities;

    @SuppressWarnings("NullAway.Init")
    public FanOut(Codecs codecs) {
        this.codecs = codecs;
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
        Map<Bytes, TimelineRow> rowsBefore = rows(before);
        Map<Bytes, TimelineRow> rowsNow = rows(record.value());
        activities.put(id, record.value());
        rowsBefore.forEach((key, row) -> {
            if (!rowsNow.containsKey(key)) {
                context.forward(new Record<>(key.get(), null, record.timestamp()));
            }
        });
        rowsNow.forEach((key, row) -> {
            if (!row.equals(rowsBefore.get(key))) {
                context.forward(new Record<>(key.get(), codecs.timelineRows().encode(row), record.timestamp()));
            }
        });
    }

    private Map<Bytes, TimelineRow> rows(byte @Nullable [] state) {
        Map<Bytes, TimelineRow> rows = new TreeMap<>();
        Activity activity =
                state == null ? null : codecs.activities().decode(state).activity();
        if (activity != null) {
            TimelineRow.of(activity)
                    .forEach((organization, row) ->
                            rows.put(Bytes.wrap(new RowKey(organization, SortKey.of(row)).bytes()), row));
        }
        return rows;
    }
}
