package org.alliancefeed.topics;

import java.util.List;
import org.alliancefeed.model.organization.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way from RESOLVE to MERGE, and as both keep it.
 *
 * @param placement how many blocks the event has been placed in; of two outcomes of one event the one with the higher
 *     placement stands
 * @param event the event as its topic has it; null when it has left the block
 * @param cluster the id of the activity that it is part of; only MERGE's store has it
 */
public record PlacedEvent(
        String eventId,
        long placement,
        String block,
        byte @Nullable [] event,
        List<Resolution> resolutions,
        String cluster) {

    public PlacedEvent inCluster(String id) {
        return new PlacedEvent(eventId, placement, block, event, resolutions, id);
    }

    public PlacedEvent gone() {
        return new PlacedEvent(eventId, placement, block, null, List.of(), "");
    }
}
