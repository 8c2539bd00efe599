package org.alliancefeed.topics;

import java.util.List;
import org.alliancefeed.model.judgement.Ruling;
import org.alliancefeed.model.organization.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * An event in a block, on its way from RESOLVE to MERGE and as both keep it. It is exactly one of
 *
 * <ul>
 *   <li>the event with what its mentions resolved to,
 *   <li>the news that the event has moved on to another block ({@code movedTo}),
 *   <li>the turn ({@code turn}), which a block that an event has left hands to the next one. Only the block whose turn
 *       it is speaks for the event, so what it says is never overtaken by what an earlier block said.
 * </ul>
 *
 * @param placement counts the blocks that the event has been placed in, from 1. The first one has its turn from the start.
 * @param block that its kind's matching rule declares, or that of the event that it belongs with
 * @param event the event as its topic has it
 * @param belongsWith the id of the event that editors put it with and in whose block it therefore is; null when there is none
 * @param ruling what an editor decided about it; null when none did
 * @param deniedBy the ids of events that contradict it or one of its sources
 * @param activity the id of the activity that the event is part of; only MERGE's store has it
 */
public record PlacedEvent(
        String eventId,
        long placement,
        String block,
        byte @Nullable [] event,
        List<Resolution> resolutions,
        @Nullable String belongsWith,
        @Nullable Ruling ruling,
        List<String> deniedBy,
        @Nullable String movedTo,
        boolean turn,
        @Nullable String activity) {

    public static PlacedEvent of(
            String eventId,
            long placement,
            String block,
            byte[] event,
            List<Resolution> resolutions,
            @Nullable String belongsWith,
            @Nullable Ruling ruling,
            List<String> deniedBy) {
        return new PlacedEvent(
                eventId,
                placement,
                block,
                event,
                resolutions,
                belongsWith,
                ruling,
                deniedBy,
                null,
                placement == 1,
                null);
    }

    public PlacedEvent movedTo(String next) {
        return new PlacedEvent(eventId, placement, block, null, List.of(), null, null, List.of(), next, turn, activity);
    }

    public PlacedEvent withTurn() {
        return new PlacedEvent(
                eventId, placement, block, event, resolutions, belongsWith, ruling, deniedBy, movedTo, true, activity);
    }

    public PlacedEvent withActivity(@Nullable String id) {
        return new PlacedEvent(
                eventId, placement, block, event, resolutions, belongsWith, ruling, deniedBy, movedTo, turn, id);
    }

    /** Whether an editor judged that it stands apart. */
    public boolean apart() {
        return ruling != null && ruling.judgement().apart();
    }

    /** What the block that this event moved to gets when this one is done with it. */
    public static PlacedEvent turn(String eventId, long placement, String block) {
        return new PlacedEvent(eventId, placement, block, null, List.of(), null, null, List.of(), null, true, null);
    }
}
