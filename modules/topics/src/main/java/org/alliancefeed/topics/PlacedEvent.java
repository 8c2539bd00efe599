package org.alliancefeed.topics;

import java.util.List;
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
 * @param apart whether an editor judged that it stands apart
 * @param activity the id of the activity that the event is part of; only MERGE's store has it
 */
public record PlacedEvent(
        String eventId,
        long placement,
        String block,
        byte @Nullable [] event,
        List<Resolution> resolutions,
        @Nullable String belongsWith,
        boolean apart,
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
            boolean apart) {
        return new PlacedEvent(
                eventId, placement, block, event, resolutions, belongsWith, apart, null, placement == 1, null);
    }

    public PlacedEvent movedTo(String next) {
        return new PlacedEvent(eventId, placement, block, null, List.of(), null, false, next, turn, activity);
    }

    public PlacedEvent withTurn() {
        return new PlacedEvent(
                eventId, placement, block, event, resolutions, belongsWith, apart, movedTo, true, activity);
    }

    public PlacedEvent withActivity(@Nullable String id) {
        return new PlacedEvent(eventId, placement, block, event, resolutions, belongsWith, apart, movedTo, turn, id);
    }

    /** What the block that this event moved to gets when this one is done with it. */
    public static PlacedEvent turn(String eventId, long placement, String block) {
        return new PlacedEvent(eventId, placement, block, null, List.of(), null, false, null, true, null);
    }
}
