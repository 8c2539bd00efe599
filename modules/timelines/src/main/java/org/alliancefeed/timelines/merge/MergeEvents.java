package org.alliancefeed.timelines.merge;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.alliancefeed.model.activity.Activity;
import org.alliancefeed.model.activity.ActivityState;
import org.alliancefeed.timelines.store.Keys;
import org.alliancefeed.timelines.store.StoreName;
import org.alliancefeed.topics.FeedTopic;
import org.alliancefeed.topics.PlacedEvent;
import org.alliancefeed.topics.avro.Codecs;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the events of each block and says what activities they make. An event that has moved here is only counted once
 * the block that it left has handed over the turn; see {@link PlacedEvent}.
 */
public final class MergeEvents implements Processor<byte[], byte[], byte[], byte[]> {

    /** How many items the lists of an activity have that is larger than that; then half as many, and so on. */
    private static final int MOST_LISTED = 64;

    private final Codecs codecs;
    private final Targets to;
    private ProcessorContext<byte[], byte[]> context;
    private Block.Stores stores;

    /** The names of the nodes behind this one. */
    public record Targets(String activities, String blocks) {}

    @SuppressWarnings("NullAway.Init")
    public MergeEvents(Codecs codecs, Targets to) {
        this.codecs = codecs;
        this.to = to;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        KeyValueStore<Bytes, byte[]> lookups = context.getStateStore(StoreName.BLOCKS.text());
        stores = new Block.Stores(
                context.getStateStore(StoreName.PLACES.text()),
                new Lookups(lookups),
                codecs.placedEvents(),
                codecs.events());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        PlacedEvent placed = codecs.placedEvents().decode(record.value());
        Block block = new Block(new String(record.key(), StandardCharsets.UTF_8), stores);
        Matching matching = new Matching(block, state -> tell(state, record.timestamp()));
        Member member = block.member(placed.eventId());
        boolean isHere = member != null && member.placed().placement() == placed.placement();
        if (isHere) {
            update(Objects.requireNonNull(member), placed, block, matching, record.timestamp());
        } else {
            arrive(placed, block, matching, record.timestamp());
        }
    }

    /** News of an event that the block speaks for. */
    private void update(Member member, PlacedEvent placed, Block block, Matching matching, long timestamp) {
        if (placed.movedTo() != null) {
            matching.change(member, null);
            handOn(placed, placed.movedTo(), timestamp);
        } else if (placed.event() != null) {
            matching.change(
                    member, block.member(placed.withActivity(member.placed().activity())));
        }
    }

    /** News of an event that the block does not speak for, or the turn to do so. */
    private void arrive(PlacedEvent placed, Block block, Matching matching, long timestamp) {
        PlacedEvent waiting = block.waiting(placed.eventId(), placed.placement());
        boolean hasTurn = placed.turn() || (waiting != null && waiting.turn());
        boolean isTurnOnly = placed.event() == null && placed.movedTo() == null;
        PlacedEvent newest = isTurnOnly && waiting != null ? waiting : placed;
        if (!hasTurn || newest.event() == null && newest.movedTo() == null) {
            block.putWaiting(hasTurn ? newest.withTurn() : newest);
            return;
        }
        if (waiting != null) {
            block.removeWaiting(waiting);
        }
        if (newest.movedTo() != null) {
            handOn(newest, newest.movedTo(), timestamp);
        } else {
            matching.change(null, block.member(newest.withTurn()));
        }
    }

    private void handOn(PlacedEvent gone, String next, long timestamp) {
        PlacedEvent turn = PlacedEvent.turn(gone.eventId(), gone.placement() + 1, next);
        context.forward(
                new Record<>(Keys.plain(next).get(), codecs.placedEvents().encode(turn), timestamp), to.blocks());
    }

    private void tell(ActivityState state, long timestamp) {
        byte[] value = codecs.activities().encode(state);
        Activity activity = state.activity();
        for (int most = MOST_LISTED;
                activity != null && most > 0 && value.length > FeedTopic.MOST_VALUE_BYTES;
                most /= 2) {
            value = codecs.activities().encode(ActivityState.of(activity.listing(most)));
        }
        context.forward(new Record<>(Keys.plain(state.id()).get(), value, timestamp), to.activities());
    }
}
