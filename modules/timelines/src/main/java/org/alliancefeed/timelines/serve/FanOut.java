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
        Map<Bytes, byte[]> rowsBefore = rows(before);
        Map<Bytes, byte[]> rowsNow = rows(record.value());
        activities.put(id, record.value());
        rowsBefore.forEach((key, row) -> {
            if (!rowsNow.containsKey(key)) {
                forward(key, null, record.timestamp());
            }
        });
        rowsNow.forEach((key, row) -> {
            if (!Arrays.equals(rowsBefore.get(key), row)) {
                forward(key, row, record.timestamp());
            }
        });
    }

    private void forward(Bytes key, byte @Nullable [] row, long timestamp) {
        context.forward(new Record<>(key.get(), row, timestamp));
    }

    private Map<Bytes, byte[]> rows(byte @Nullable [] state) {
        Map<Bytes, byte[]> rows = new TreeMap<>();
        Activity activity =
                state == null ? null : codecs.activities().decode(state).activity();
        if (activity != null) {
            TimelineRow.of(activity)
                    .forEach((organization, row) -> rows.put(
                            Bytes.wrap(new RowKey(organization, SortKey.of(row)).bytes()),
                            codecs.timelineRows().encode(row)));
        }
        return rows;
    }
}
